package org.medicalsuite.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImagesTest {
    private static final Pattern FIXED =
            Pattern.compile("[a-z0-9.:/-]+/[a-z-]+(@sha256:[0-9a-f]{64}|:(?!latest$)[0-9][A-Za-z0-9._-]*)");

    @ParameterizedTest
    @EnumSource
    void a_migration_runs_the_image_of_its_service(Scenario scenario) {
        var rendering = scenario.rendering();
        for (var job : rendering.all("Job")) {
            var service = job.pod()
                    .at("/metadata/labels/app.kubernetes.io~1name")
                    .asText()
                    .replace("-migration", "");
            assertThat(Rendering.containers(job).getFirst().path("image"))
                    .isEqualTo(Rendering.containers(rendering.one("Deployment", service))
                            .getFirst()
                            .path("image"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_image_names_its_registry_and_a_version_or_a_digest(Scenario scenario) {
        assertThat(scenario.rendering().workloads().stream()
                        .flatMap(workload -> Rendering.containers(workload).stream())
                        .map(container -> container.path("image").asText()))
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(FIXED.asMatchPredicate());
    }

    @Test
    void without_more_the_tag_is_the_version_of_the_suite() {
        var version =
                Yaml.read(Chart.FOLDER.resolve("Chart.yaml")).path("appVersion").asText();

        assertThat(images(Scenario.DEFAULTS.rendering()))
                .containsExactlyInAnyOrder(
                        "registry.example.org/medi-cal/cob-service:" + version,
                        "registry.example.org/medi-cal/eligibility-service:" + version,
                        "registry.example.org/medi-cal/gateway:" + version,
                        "registry.example.org/medi-cal/tar-service:" + version);
    }

    @Test
    void a_digest_wins_over_a_tag_and_both_concern_only_their_service() {
        assertThat(images(Scenario.ONE_DIGEST.rendering()))
                .contains(
                        "registry.example.org/medi-cal/cob-service@sha256:" + "ab".repeat(32),
                        "registry.example.org/medi-cal/tar-service:0.2.0-rc1",
                        "registry.example.org/medi-cal/gateway:0.1.0");
    }

    @Test
    void pull_secrets_reach_every_pod() {
        assertThat(Scenario.PROD.rendering().workloads())
                .hasSize(7)
                .allSatisfy(workload -> assertThat(workload.pod().at("/spec/imagePullSecrets"))
                        .isEqualTo(Yaml.value("[{name: registry-key}]")));
    }

    private static Stream<String> images(Rendering rendering) {
        return rendering.deployments().stream()
                .flatMap(deployment -> Rendering.containers(deployment).stream())
                .map(container -> container.path("image").asText());
    }
}

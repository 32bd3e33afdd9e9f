package org.medicalsuite.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The files in target/play that {@code ./dev containers} plays; -Dplay.port is where the gateway will be reached. */
class PlayFilesTest {
    private static final Path VALUES = Path.of("images", "podman-values.yaml").toAbsolutePath();
    private static final int PORT = Integer.getInteger("play.port", 8080);

    private final Rendering rendering = Rendering.of(Scenario.RECENT_KUBERNETES, List.of(VALUES));
    private final Map<String, JsonNode> files = PlayFiles.of(rendering, PORT);

    @Test
    void every_service_and_every_migration_is_played() throws IOException {
        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        "gateway",
                        "cob-service",
                        "cob-service-migration",
                        "eligibility-service",
                        "eligibility-service-migration",
                        "tar-service",
                        "tar-service-migration");
        var folder = Files.createDirectories(Path.of("target", "play").toAbsolutePath());
        files.forEach((name, file) -> Yaml.write(file, folder.resolve(name + ".yaml")));
        Files.writeString(folder.resolve("chart.yaml"), rendering.text());
    }

    @Test
    void security_contexts_and_environments_are_the_charts_own() {
        for (var service : Scenario.SERVICES) {
            var chart = rendering.one("Deployment", service);
            var played = new KubernetesObject(Objects.requireNonNull(files.get(service)));

            assertThat(played.at("/spec/template/spec/securityContext"))
                    .isEqualTo(chart.at("/spec/template/spec/securityContext"));
            for (var part : List.of("securityContext", "env", "image", "volumeMounts/0/mountPath", "resources")) {
                assertThat(played.at("/spec/template/spec/containers/0/" + part).isMissingNode())
                        .isFalse();
                assertThat(played.at("/spec/template/spec/containers/0/" + part))
                        .isEqualTo(chart.at("/spec/template/spec/containers/0/" + part));
            }
        }
    }

    @Test
    void only_the_gateway_is_published() {
        files.forEach((name, file) ->
                assertThat(file.findValues("hostPort")).as(name).hasSize(name.equals("gateway") ? 1 : 0));
    }
}

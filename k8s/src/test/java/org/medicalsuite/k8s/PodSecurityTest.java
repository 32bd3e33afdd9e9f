package org.medicalsuite.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The Pod Security Standard "restricted", and what the suite asks for on top of it. */
class PodSecurityTest {
    private static final List<String> HOST_ACCESS = List.of("hostNetwork", "hostPID", "hostIPC", "hostUsers");

    @ParameterizedTest
    @EnumSource
    void every_pod_runs_as_the_same_unprivileged_user_without_access_to_node_or_cluster(Scenario scenario) {
        for (var deployment : scenario.rendering().workloads()) {
            var pod = deployment.pod().path("spec");
            var context = pod.path("securityContext");

            assertThat(context.path("runAsNonRoot").asBoolean())
                    .as("%s", deployment)
                    .isTrue();
            assertThat(context.path("runAsUser").asInt()).isEqualTo(10001);
            assertThat(context.path("runAsGroup").asInt()).isEqualTo(10001);
            assertThat(context.at("/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(pod.fieldNames()).toIterable().doesNotContainAnyElementsOf(HOST_ACCESS);
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(Rendering.each(pod.path("volumes")))
                    .allSatisfy(volume -> assertThat(volume.fieldNames())
                            .toIterable()
                            .hasSize(2)
                            .containsAnyOf("emptyDir", "configMap", "secret"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_container_is_restricted(Scenario scenario) {
        for (var workload : scenario.rendering().workloads()) {
            assertThat(Rendering.containers(workload)).allSatisfy(PodSecurityTest::isRestricted);
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_container_writes_but_to_tmp_except_the_sample_keycloak(Scenario scenario) {
        for (var workload : scenario.rendering().workloads()) {
            var sample = workload.name().endsWith("-keycloak");
            assertThat(Rendering.containers(workload))
                    .allSatisfy(container -> assertThat(container
                                    .at("/securityContext/readOnlyRootFilesystem")
                                    .asBoolean())
                            .as("%s", workload)
                            .isNotEqualTo(sample));
            if (!sample) {
                assertThat(Rendering.each(workload.pod().at("/spec/volumes"))
                                .filter(volume -> volume.has("emptyDir"))
                                .map(volume -> volume.path("name").asText()))
                        .isSubsetOf("tmp");
            }
        }
    }

    private static void isRestricted(JsonNode container) {
        var context = container.path("securityContext");
        assertThat(context.path("runAsNonRoot").asBoolean()).isTrue();
        assertThat(context.path("runAsUser").asInt()).isEqualTo(10001);
        assertThat(context.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(context.path("privileged").asBoolean()).isFalse();
        assertThat(context.path("capabilities")).isEqualTo(Yaml.value("drop: [ALL]"));
        assertThat(context.at("/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        assertThat(Rendering.each(container.path("ports"))).noneMatch(port -> port.has("hostPort"));
        assertThat(container.at("/resources/requests/cpu").asText()).isNotEmpty();
        assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
    }
}

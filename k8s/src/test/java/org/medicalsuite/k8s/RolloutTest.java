package org.medicalsuite.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An update drops nothing: probes that exist, no pod too few, time to end. */
class RolloutTest {
    @ParameterizedTest
    @EnumSource
    void probes_ask_endpoints_that_the_service_has(Scenario scenario) {
        for (var service : Scenario.SERVICES) {
            var endpoints = HealthEndpoints.of(service);
            for (var container : Rendering.containers(scenario.rendering().one("Deployment", service))) {
                assertThat(container.at("/startupProbe/httpGet/path").asText()).isEqualTo(endpoints.started());
                assertThat(container.at("/readinessProbe/httpGet/path").asText())
                        .isEqualTo(endpoints.ready());
                assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo(endpoints.live());
                for (var probe : new String[] {"startupProbe", "readinessProbe", "livenessProbe"}) {
                    assertThat(container.path(probe).at("/httpGet/port").asText())
                            .isEqualTo("http");
                    assertThat(container.path(probe).path("failureThreshold").asInt())
                            .isPositive();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_update_never_has_fewer_pods_than_before(Scenario scenario) {
        assertThat(scenario.rendering().deployments())
                .hasSize(4)
                .allSatisfy(deployment -> assertThat(deployment.at("/spec/strategy"))
                        .isEqualTo(
                                Yaml.value("{type: RollingUpdate, rollingUpdate: {maxUnavailable: 0, maxSurge: 1}}")));
    }

    @Test
    void a_pod_waits_for_the_cluster_and_for_its_requests_before_it_is_killed() {
        var deployment = Scenario.DEFAULTS.rendering().one("Deployment", "gateway");

        assertThat(deployment.at("/spec/template/spec/containers/0/lifecycle"))
                .isEqualTo(Yaml.value("{preStop: {sleep: {seconds: 5}}}"));
        assertThat(Environment.of(deployment)).containsEntry("QUARKUS_SHUTDOWN_TIMEOUT", "30S");
        assertThat(deployment
                        .at("/spec/template/spec/terminationGracePeriodSeconds")
                        .asInt())
                .isEqualTo(45);
    }

    @Test
    void an_old_cluster_gets_no_field_that_it_does_not_know() {
        assertThat(Scenario.OLD_CLUSTER.rendering().text())
                .doesNotContain("preStop", "matchLabelKeys", "unhealthyPodEvictionPolicy");
        assertThat(Scenario.DEFAULTS.rendering().text())
                .contains("preStop", "matchLabelKeys", "unhealthyPodEvictionPolicy");
    }

    @Test
    void where_the_kubelet_cannot_wait_the_process_does() {
        assertThat(Environment.of(Scenario.OLD_CLUSTER.rendering().one("Deployment", "tar-service")))
                .containsEntry("QUARKUS_SHUTDOWN_DELAY", "5S");
        assertThat(Environment.of(Scenario.DEFAULTS.rendering().one("Deployment", "tar-service")))
                .doesNotContainKey("QUARKUS_SHUTDOWN_DELAY");
        for (var service : Scenario.SERVICES) {
            assertThat(ServiceSources.settings(service)).containsEntry("quarkus.shutdown.delay-enabled", "true");
        }
    }
}

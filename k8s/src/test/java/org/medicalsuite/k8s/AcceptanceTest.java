package org.medicalsuite.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What `helm test` does. */
class AcceptanceTest {
    @Test
    void the_test_asks_the_gateway_with_a_token_of_the_issuer() {
        var rendering = Scenario.EVERYTHING.rendering();
        var pod = rendering.one("Pod", "acceptance-test");
        var container = Rendering.containers(pod).getFirst();

        assertThat(pod.labels("/metadata/annotations")).containsEntry("helm.sh/hook", "test");
        assertThat(container.at("/command/2").asText().strip())
                .isEqualTo(ServiceSources.text("k8s/chart/medi-cal-suite/files/eligibility-question.sh")
                        .strip());
        assertThat(Environment.of(pod))
                .containsEntry("GATEWAY", "http://medi-cal-gateway:8080")
                .containsEntry("ISSUER", "http://medi-cal-keycloak:8080/realms/medi-cal")
                .containsEntry("CLIENT_SECRET", "medi-cal-acceptance-test/client-secret");
        assertThat(rendering.one("Secret", "acceptance-test").text("/stringData/client-secret"))
                .isEqualTo("sunrise-pediatrics-sample-secret");
    }

    @Test
    void the_test_is_let_to_the_gateway_and_the_issuer_and_nowhere_else() {
        var rendering = Scenario.EVERYTHING.rendering();

        assertThat(NetworkEdges.outOf(rendering.one("NetworkPolicy", "acceptance-test")))
                .filteredOn(edge -> !edge.contains("dns"))
                .containsExactlyInAnyOrder("gateway TCP 8080", "keycloak TCP 8080");
        assertThat(NetworkEdges.into(rendering.one("NetworkPolicy", "gateway"))).contains("acceptance-test TCP 8080");
    }

    @Test
    void without_a_client_there_is_no_test() {
        assertThat(Scenario.DEFAULTS.rendering().all("Pod")).isEqualTo(List.of());
    }
}

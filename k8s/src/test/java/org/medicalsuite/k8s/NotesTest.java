package org.medicalsuite.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NotesTest {
    @Test
    void without_an_ingress_the_reader_is_told_how_to_reach_the_gateway() {
        assertThat(Chart.notes(Scenario.DEFAULTS.files()))
                .contains("kubectl --namespace benefits port-forward service/medi-cal-gateway 8080:8080")
                .contains("Tokens must come from https://id.example.org/realms/medi-cal.")
                .contains("cob-service runs by tag (registry.example.org/medi-cal/cob-service:0.1.0)");
    }

    @Test
    void what_is_unsafe_is_said() {
        assertThat(Chart.notes(Scenario.DEV.files()))
                .contains("The gateway: http://medi-cal.localhost")
                .contains("NetworkPolicy is switched off")
                .contains("The Ingress has no TLS")
                .contains("The sample Keycloak is on")
                .contains("The databases have no backups")
                .contains("helm test medi-cal --namespace benefits");
    }

    @Test
    void what_is_in_order_is_not_complained_about() {
        assertThat(Chart.notes(Scenario.PROD.files()))
                .contains("The gateway: https://medi-cal.example.org")
                .doesNotContain("runs by tag", "switched off", "no TLS", "sample Keycloak", "no backups");
    }
}

package org.medicalsuite.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The sample realm of the chart is the one that all other tests sign in at. */
class SampleKeycloakTest {
    private static final String REALM = "kernel/src/test/resources/keycloak/medi-cal-realm.json";

    @Test
    void the_charts_realm_is_a_copy_of_the_suites() throws IOException {
        var copy = Chart.FOLDER.resolve("files/medi-cal-realm.json");
        if (System.getProperty("golden.update") != null) {
            Files.writeString(copy, ServiceSources.text(REALM));
        }

        assertThat(Files.readString(copy)).isEqualTo(ServiceSources.text(REALM));
    }

    @Test
    void services_and_keycloak_agree_on_the_issuer() {
        var rendering = Scenario.EVERYTHING.rendering();
        var keycloak =
                Rendering.containers(rendering.one("Deployment", "keycloak")).getFirst();

        assertThat(Rendering.each(keycloak.path("args")).map(argument -> argument.asText()))
                .contains("--hostname=http://medi-cal-keycloak:8080", "--import-realm");
        for (var service : Scenario.SERVICES) {
            assertThat(Environment.of(rendering.one("Deployment", service)))
                    .containsEntry("QUARKUS_OIDC_AUTH_SERVER_URL", "http://medi-cal-keycloak:8080/realms/medi-cal");
            assertThat(NetworkEdges.outOf(rendering.one("NetworkPolicy", service)))
                    .contains("keycloak TCP 8080");
        }
    }

    @Test
    void without_being_asked_for_there_is_none() {
        assertThat(Scenario.DEFAULTS.rendering().text()).doesNotContain("keycloak");
    }
}

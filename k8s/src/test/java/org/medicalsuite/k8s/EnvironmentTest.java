package org.medicalsuite.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnvironmentTest {
    @Test
    void the_gateway_knows_the_issuer_and_the_three_services_and_no_database() {
        assertThat(Environment.of(Scenario.DEFAULTS.rendering().one("Deployment", "gateway")))
                .isEqualTo(Map.of(
                        "QUARKUS_HTTP_PORT", "8080",
                        "QUARKUS_SHUTDOWN_TIMEOUT", "30S",
                        "QUARKUS_OIDC_AUTH_SERVER_URL", "https://id.example.org/realms/medi-cal",
                        "SUITE_ROUTES_ELIGIBILITY_URL", "http://medi-cal-eligibility-service:8080",
                        "SUITE_ROUTES_COB_URL", "http://medi-cal-cob-service:8080",
                        "SUITE_ROUTES_TAR_URL", "http://medi-cal-tar-service:8080"));
    }

    @Test
    void a_service_knows_the_issuer_its_own_database_and_the_services_that_it_asks() {
        assertThat(Environment.of(Scenario.DEFAULTS.rendering().one("Deployment", "cob-service")))
                .isEqualTo(Map.ofEntries(
                        Map.entry("QUARKUS_HTTP_PORT", "8080"),
                        Map.entry("QUARKUS_SHUTDOWN_TIMEOUT", "30S"),
                        Map.entry("QUARKUS_OIDC_AUTH_SERVER_URL", "https://id.example.org/realms/medi-cal"),
                        Map.entry("QUARKUS_FLYWAY_MIGRATE_AT_START", "false"),
                        Map.entry("QUARKUS_FLYWAY_VALIDATE_AT_START", "true"),
                        Map.entry("COB_UPSTREAM_ELIGIBILITY_URL", "http://medi-cal-eligibility-service:8080"),
                        Map.entry("COB_UPSTREAM_TAR_URL", "http://medi-cal-tar-service:8080"),
                        Map.entry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://postgres.example.org:5432/cob"),
                        Map.entry("QUARKUS_DATASOURCE_USERNAME", "cob-database/username"),
                        Map.entry("QUARKUS_DATASOURCE_PASSWORD", "cob-database/password"),
                        Map.entry("SUITE_AUDIT_REFERENCE_SECRET", "audit-reference/reference-secret")));
    }

    @ParameterizedTest
    @EnumSource
    void the_gateways_addresses_are_services_of_the_release(Scenario scenario) {
        var rendering = scenario.rendering();
        var gateway = Environment.of(rendering.one("Deployment", "gateway"));

        assertThat(gateway.entrySet().stream()
                        .filter(variable -> variable.getKey().startsWith("SUITE_ROUTES_"))
                        .map(Map.Entry::getValue))
                .containsExactlyInAnyOrderElementsOf(Scenario.DATABASE_SERVICES.stream()
                        .map(name -> rendering.one("Service", name))
                        .map(service -> "http://" + service.name() + ":" + service.at("/spec/ports/0/port"))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void no_two_services_share_a_database(Scenario scenario) {
        assertThat(Scenario.DATABASE_SERVICES.stream()
                        .map(name -> Environment.of(scenario.rendering().one("Deployment", name)))
                        .map(environment -> environment.get("QUARKUS_DATASOURCE_JDBC_URL")))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Test
    void every_address_that_the_gateway_expects_on_its_own_machine_is_replaced() {
        var settings = ServiceSources.settings("gateway");
        var expected = settings.stringPropertyNames().stream()
                .filter(name -> settings.getProperty(name).startsWith("http://localhost"))
                .map(name -> name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"))
                .toList();

        assertThat(expected).hasSize(3);
        assertThat(Environment.of(Scenario.DEFAULTS.rendering().one("Deployment", "gateway")))
                .containsKeys(expected.toArray(String[]::new));
    }

    @Test
    void own_variables_and_secrets_reach_their_service_only() {
        var rendering = Scenario.PROD.rendering();

        assertThat(Environment.of(rendering.one("Deployment", "tar-service")))
                .containsEntry("QUARKUS_LOG_LEVEL", "INFO")
                .containsEntry("QUARKUS_OIDC_CREDENTIALS_SECRET", "tar-client/secret");
        assertThat(Environment.of(rendering.one("Deployment", "cob-service")))
                .containsEntry("COB_UPSTREAM_CLIENT_SECRET", "cob-client/secret")
                .doesNotContainKeys("QUARKUS_LOG_LEVEL", "QUARKUS_OIDC_CREDENTIALS_SECRET");
    }

    @Test
    void the_portal_gets_its_secrets_and_its_path() {
        var rendering = Scenario.EVERYTHING.rendering();
        var gateway = rendering.one("Deployment", "gateway");

        assertThat(Environment.of(gateway))
                .containsEntry("SUITE_PORTAL_ENABLED", "true")
                .containsEntry("QUARKUS_OIDC_PORTAL_CREDENTIALS_SECRET", "portal-session/client-secret")
                .containsEntry("SUITE_PORTAL_SESSION_SECRET", "portal-session/session-secret")
                .containsEntry("SUITE_RATE_LIMIT_STORE_URL", "redis://valkey:6379");
        assertThat(rendering.one("Ingress", "gateway").body().findValuesAsText("path"))
                .contains("/portal");
        assertThat(Scenario.PROD.rendering().one("Ingress", "gateway").body().findValuesAsText("path"))
                .doesNotContain("/portal");
    }
}

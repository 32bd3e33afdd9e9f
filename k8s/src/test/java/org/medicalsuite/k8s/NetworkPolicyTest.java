package org.medicalsuite.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class NetworkPolicyTest {
    private static final String KUBE_DNS = "k8s-app=kube-dns in kubernetes.io/metadata.name=kube-system";

    private static final String PROMETHEUS = "kubernetes.io/metadata.name=monitoring TCP 8080";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"DEV", "SWITCHED_OFF"})
    void every_pod_is_closed_in_both_directions_before_anything_is_opened(Scenario scenario) {
        var rendering = scenario.rendering();
        var deny = rendering.one("NetworkPolicy", "default-deny");

        assertThat(deny.at("/spec/policyTypes")).isEqualTo(Yaml.value("[Ingress, Egress]"));
        assertThat(deny.at("/spec").fieldNames()).toIterable().containsOnly("podSelector", "policyTypes");
        assertThat(rendering.workloads())
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(workload -> workload.hasPodsWith(deny.labels("/spec/podSelector/matchLabels")));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"DEV", "SWITCHED_OFF"})
    void there_is_one_more_policy_for_each_service_and_it_holds_for_that_service_alone(Scenario scenario) {
        var rendering = scenario.rendering();
        for (var service : Scenario.SERVICES) {
            var policy = rendering.one("NetworkPolicy", service);
            assertThat(policy.at("/spec/podSelector"))
                    .isEqualTo(rendering.one("Deployment", service).at("/spec/selector"));
            assertThat(policy.at("/spec/policyTypes")).isEqualTo(Yaml.value("[Ingress, Egress]"));
        }
    }

    @Test
    void the_gateway_is_reached_from_the_ingress_and_reaches_the_services_the_issuer_and_dns() {
        var policy = Scenario.PROD.rendering().one("NetworkPolicy", "gateway");

        assertThat(NetworkEdges.into(policy))
                .containsExactlyInAnyOrder("kubernetes.io/metadata.name=ingress-nginx TCP 8080", PROMETHEUS);
        assertThat(NetworkEdges.outOf(policy))
                .isEqualTo(Set.of(
                        "cob-service TCP 8080",
                        "eligibility-service TCP 8080",
                        "tar-service TCP 8080",
                        "10.30.0.7/32 TCP 443",
                        KUBE_DNS + " TCP 53",
                        KUBE_DNS + " UDP 53"));
    }

    @Test
    void a_service_is_reached_from_its_callers_and_reaches_its_database_the_issuer_and_dns() {
        var policy = Scenario.PROD.rendering().one("NetworkPolicy", "tar-service");

        assertThat(NetworkEdges.into(policy))
                .containsExactlyInAnyOrder("gateway TCP 8080", "cob-service TCP 8080", PROMETHEUS);
        assertThat(NetworkEdges.outOf(policy))
                .isEqualTo(Set.of(
                        "10.20.0.0/28 TCP 5432", "10.30.0.7/32 TCP 443", KUBE_DNS + " TCP 53", KUBE_DNS + " UDP 53"));
    }

    @Test
    void coordination_reaches_eligibility_and_authorizations_as_well() {
        var policy = Scenario.PROD.rendering().one("NetworkPolicy", "cob-service");

        assertThat(NetworkEdges.into(policy)).containsExactlyInAnyOrder("gateway TCP 8080", PROMETHEUS);
        assertThat(NetworkEdges.outOf(policy))
                .isEqualTo(Set.of(
                        "eligibility-service TCP 8080",
                        "tar-service TCP 8080",
                        "10.20.0.0/28 TCP 5432",
                        "10.30.0.7/32 TCP 443",
                        KUBE_DNS + " TCP 53",
                        KUBE_DNS + " UDP 53"));
    }

    @Test
    void a_primary_and_its_standby_are_reached_on_the_port_of_each() {
        var policy = Scenario.PROD.rendering().one("NetworkPolicy", "eligibility-service");

        assertThat(NetworkEdges.outOf(policy))
                .isEqualTo(Set.of(
                        "10.20.0.0/28 TCP 6432",
                        "10.20.0.0/28 TCP 5432",
                        "10.30.0.7/32 TCP 443",
                        KUBE_DNS + " TCP 53",
                        KUBE_DNS + " UDP 53"));
    }

    @Test
    void by_default_database_and_issuer_may_be_anywhere_but_on_their_ports_only() {
        var policy = Scenario.DEFAULTS.rendering().one("NetworkPolicy", "tar-service");

        assertThat(NetworkEdges.outOf(policy))
                .isEqualTo(Set.of(
                        "0.0.0.0/0 TCP 5432",
                        "::/0 TCP 5432",
                        "any namespace TCP 5432",
                        "0.0.0.0/0 TCP 443",
                        "::/0 TCP 443",
                        "any namespace TCP 443",
                        KUBE_DNS + " TCP 53",
                        KUBE_DNS + " UDP 53"));
    }

    @Test
    void a_migration_reaches_its_database_and_dns_and_is_reached_by_nobody() {
        var policy = Scenario.PROD.rendering().one("NetworkPolicy", "tar-service-migration");

        assertThat(policy.at("/spec/policyTypes")).isEqualTo(Yaml.value("[Ingress, Egress]"));
        assertThat(NetworkEdges.into(policy)).isEmpty();
        assertThat(NetworkEdges.outOf(policy))
                .isEqualTo(Set.of("10.20.0.0/28 TCP 5432", KUBE_DNS + " TCP 53", KUBE_DNS + " UDP 53"));
    }

    @Test
    void an_edge_without_peers_is_closed() {
        var values =
                Yaml.value("networkPolicy: {peers: {gatewayClients: [], postgresql: [], oidcIssuer: [], dns: []}}");
        var rendering = renderWith(values.toString());

        assertThat(NetworkEdges.into(rendering.one("NetworkPolicy", "gateway"))).isEmpty();
        for (var service : Scenario.DATABASE_SERVICES) {
            assertThat(NetworkEdges.outOf(rendering.one("NetworkPolicy", service)))
                    .isEqualTo(
                            service.equals("cob-service")
                                    ? Set.of("eligibility-service TCP 8080", "tar-service TCP 8080")
                                    : Set.of());
            assertThat(rendering.one("NetworkPolicy", service).at("/spec/policyTypes"))
                    .isEqualTo(Yaml.value("[Ingress, Egress]"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://keycloak/realms/medi-cal,            80",
        "http://keycloak:8080/realms/medi-cal,       8080",
        "https://id.example.org/realms/medi-cal,     443",
        "https://id.example.org:8443/realms/medi-cal,8443",
        "https://id.example.org,                     443",
        "https://[fd00::1]/realms/medi-cal,          443",
        "https://[fd00::1]:8443/realms/medi-cal,     8443"
    })
    void the_issuers_port_is_the_one_of_its_address(String issuer, int port) {
        var policy = renderWith(
                        "{oidc: {issuerUrl: '%s'}, networkPolicy: {peers: {oidcIssuer: [{ipBlock: {cidr: 10.30.0.7/32}}]}}}"
                                .formatted(issuer))
                .one("NetworkPolicy", "gateway");

        assertThat(NetworkEdges.outOf(policy))
                .filteredOn(edge -> edge.startsWith("10.30.0.7/32"))
                .containsExactly("10.30.0.7/32 TCP " + port);
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://pg/tar,                          5432",
        "jdbc:postgresql://pg:6432/tar,                     6432",
        "jdbc:postgresql://pg:6432/tar?ssl=true&x=a:1/b,    6432",
        "jdbc:postgresql://[fd00::1]/tar,                   5432",
        "jdbc:postgresql://[fd00::1]:6432/tar,              6432",
        "'jdbc:postgresql://pg1:6432,pg2:6432/tar',         6432"
    })
    void the_databases_port_is_the_one_of_its_address(String url, int port) {
        var policy = renderWith(
                        "{services: {tar-service: {database: {jdbcUrl: '%s'}}}, networkPolicy: {peers: {postgresql: [{ipBlock: {cidr: 10.20.0.0/28}}]}}}"
                                .formatted(url))
                .one("NetworkPolicy", "tar-service");

        assertThat(NetworkEdges.outOf(policy))
                .filteredOn(edge -> edge.startsWith("10.20.0.0/28"))
                .containsExactly("10.20.0.0/28 TCP " + port);
    }

    private Rendering renderWith(String values) {
        var file = Yaml.write(Yaml.value(values), folder.resolve("values.yaml"));
        return Rendering.of(Scenario.RECENT_KUBERNETES, List.of(Scenario.values("required"), file));
    }
}

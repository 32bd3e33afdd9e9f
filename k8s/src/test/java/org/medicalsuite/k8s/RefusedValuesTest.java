package org.medicalsuite.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad values are refused before anything reaches a cluster, with the place of the fault. */
class RefusedValuesTest {
    /** Maps whose keys are the reader's own words. */
    private static final Set<String> FREE_MAPS = Set.of(
            "env",
            "secretEnv",
            "annotations",
            "matchLabels",
            "labels",
            "nodeSelector",
            "affinity",
            "podAnnotations",
            "podLabels",
            "parameters",
            "secrets");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image.registry",
                "oidc.issuerUrl",
                "audit.existingSecret",
                "services.eligibility-service.database.jdbcUrl",
                "services.eligibility-service.database.existingSecret",
                "services.cob-service.database.jdbcUrl",
                "services.cob-service.database.existingSecret",
                "services.tar-service.database.jdbcUrl",
                "services.tar-service.database.existingSecret"
            })
    void a_missing_value_is_refused_by_its_name_and_alone(String path) {
        var values = complete();
        parent(values, path).put(path.substring(path.lastIndexOf('.') + 1), "");

        assertThatThrownBy(() -> render(values))
                .isInstanceOf(HelmRefusal.class)
                .hasMessageContaining(path + " is missing: ")
                .extracting(Throwable::getMessage)
                .asString()
                .containsOnlyOnce(" is missing: ");
    }

    @Test
    void all_missing_values_are_told_at_once() {
        assertThatThrownBy(() -> Rendering.of(Scenario.RECENT_KUBERNETES, List.of()))
                .isInstanceOf(HelmRefusal.class)
                .hasMessageContainingAll(
                        "image.registry",
                        "oidc.issuerUrl",
                        "services.eligibility-service.database.existingSecret",
                        "services.cob-service.database.jdbcUrl",
                        "services.tar-service.database.existingSecret");
    }

    static Stream<String> everyMapOfTheValues() {
        return maps("", complete());
    }

    @ParameterizedTest
    @MethodSource("everyMapOfTheValues")
    void an_unknown_key_is_refused_wherever_it_stands(String pointer) {
        var values = complete();
        ((ObjectNode) values.at(pointer)).put("surprise", "x");

        assertThatThrownBy(() -> render(values))
                .isInstanceOf(HelmRefusal.class)
                .hasMessageContaining("'surprise' not allowed")
                .hasMessageContaining("at '" + pointer + "'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            image.registry                                | https://registry.example.org        | /image/registry
            oidc.issuerUrl                                | id.example.org/realms/medi-cal      | /oidc/issuerUrl
            oidc.issuerUrl                                | https://me:secret@id.example.org    | /oidc/issuerUrl
            defaults.replicas                             | 0                                   | /defaults/replicas
            defaults.replicas                             | two                                 | /defaults/replicas
            defaults.autoscaling.enabled                  | 'yes, please'                       | /defaults/autoscaling/enabled
            defaults.resources.requests.cpu               | lots                                | /defaults/resources/requests/cpu
            defaults.podDisruptionBudget.maxUnavailable   | 0                                   | /defaults/podDisruptionBudget/maxUnavailable
            services.gateway.image.tag                    | latest                              | /services/gateway/image/tag
            services.gateway.image.digest                 | sha256:1234                         | /services/gateway/image/digest
            services.gateway.env                          | {1ST: x}                            | invalid propertyName '1ST'
            services.gateway.env                          | {PORT: 8080}                        | /services/gateway/env/PORT
            services.gateway.secretEnv                    | {TOKEN: {secret: a}}                | missing property 'key'
            services.gateway.database                     | {jdbcUrl: ''}                       | 'database' not allowed
            services.billing-service                      | {}                                  | 'billing-service' not allowed
            services.tar-service.database.jdbcUrl         | jdbc:mysql://db/tar                 | /services/tar-service/database/jdbcUrl
            services.tar-service.database.jdbcUrl         | jdbc:postgresql://me:pw@db/tar      | /services/tar-service/database/jdbcUrl
            services.tar-service.database.jdbcUrl         | jdbc:postgresql://db/tar?password=x | /services/tar-service/database/jdbcUrl
            services.tar-service.database.existingSecret  | Not_A_Name                          | /services/tar-service/database/existingSecret
            services.tar-service.egress                   | [{to: [], ports: [{port: 25, protocol: TCP}]}] | /services/tar-service/egress/0/to
            services.gateway.volumes                      | [{name: tmp, emptyDir: {}}]         | /services/gateway/volumes/0/name
            database.mode                                 | mysql                               | /database/mode
            database.cnpg.backups.destinationPath         | /var/backups                        | /database/cnpg/backups/destinationPath
            documents.s3.endpoint                         | ftp://store                         | /documents/s3/endpoint
            rateLimitStore.url                            | http://valkey:6379                  | /rateLimitStore/url
            migrations.runAs                              | cron                                | /migrations/runAs
            keycloak.example.image                        | quay.io/keycloak/keycloak:latest    | /keycloak/example/image
            helmTest.cin                                  | 123-45-6789                         | /helmTest/cin
            monitoring.rules.errorPercent                 | 101                                 | /monitoring/rules/errorPercent
            externalSecrets.secrets                       | {a: {b: {property: c}}}             | missing property 'key'
            networkPolicy.peers.dns                       | [{}]                                | /networkPolicy/peers/dns/0
            networkPolicy.peers.dns                       | [{ipBlock: {cidr: 10.0.0.1}}]       | /networkPolicy/peers/dns/0
            """)
    void a_value_that_cannot_be_is_refused_with_its_path(String path, String value, String told) {
        var values = complete();
        parent(values, path).set(path.substring(path.lastIndexOf('.') + 1), Yaml.value(value));

        assertThatThrownBy(() -> render(values)).isInstanceOf(HelmRefusal.class).hasMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {ingress: {enabled: true, tlsSecret: tls}}                                    | ingress.host is missing
            {ingress: {enabled: true, host: a.example.org}}                               | ingress.tlsSecret is missing
            {extraManifests: [{kind: Secret}]}                                            | /extraManifests/0
            {httpRoute: {enabled: true}}                                                  | httpRoute.parents is missing
            {externalSecrets: {enabled: true}}                                            | externalSecrets.storeName is missing
            {portal: {enabled: true}}                                                     | portal.existingSecret is missing
            {documents: {store: s3}}                                                      | documents.s3.existingSecret is missing
            {database: {mode: cnpg}}                                                      | services.tar-service.database says where a database is, but database.mode is cnpg
            {database: {mode: cnpg, cnpg: {backups: {enabled: true}}}}                    | database.cnpg.backups.destinationPath is missing
            {database: {mode: cnpg, cnpg: {backups: {enabled: true}}}}                    | database.cnpg.backups.existingSecret is missing
            {services: {tar-service: {env: {QUARKUS_FLYWAY_MIGRATE_AT_START: 'true'}}}}   | services.tar-service sets QUARKUS_FLYWAY_MIGRATE_AT_START, which the chart sets
            {defaults: {autoscaling: {enabled: true, minReplicas: 9}}}                    | services.gateway.autoscaling.minReplicas (9) is above maxReplicas (6)
            {services: {gateway: {env: {QUARKUS_HTTP_PORT: '80'}}}}                       | services.gateway sets QUARKUS_HTTP_PORT, which the chart sets
            {services: {gateway: {env: {SUITE_ROUTES_COB_URL: 'http://x'}}}}              | services.gateway sets SUITE_ROUTES_COB_URL, which the chart sets
            {services: {tar-service: {secretEnv: {QUARKUS_DATASOURCE_PASSWORD: {secret: a, key: b}}}}} | services.tar-service sets QUARKUS_DATASOURCE_PASSWORD
            {services: {gateway: {env: {A: x}, secretEnv: {A: {secret: a, key: b}}}}}     | services.gateway sets A in env and in secretEnv
            """)
    void values_that_contradict_each_other_are_refused(String values, String told) {
        assertThatThrownBy(() -> render(Yaml.merge(complete(), Yaml.value(values))))
                .isInstanceOf(HelmRefusal.class)
                .hasMessageContaining(told);
    }

    @Test
    void the_schema_leaves_no_map_open_but_those_that_kubernetes_checks() {
        var schema = Yaml.read(Chart.FOLDER.resolve("values.schema.json"));
        var kubernetes = Stream.of(
                        "/definitions/affinity",
                        "/definitions/tolerations/items",
                        "/definitions/volumes/items",
                        "/definitions/volumeMounts/items",
                        "/properties/extraManifests/items",
                        "/properties/global")
                .map(schema::at)
                .toList();
        var open = schema.findParents("type").stream()
                .filter(map -> map.path("type").asText().equals("object"))
                .filter(map -> !map.path("additionalProperties").isObject())
                .filter(map -> map.path("additionalProperties").asBoolean(true))
                .toList();

        assertThat(open).containsExactlyInAnyOrderElementsOf(kubernetes);
    }

    @Test
    void the_values_that_these_tests_spoil_are_good_before() {
        assertThat(render(complete()).objects()).isNotEmpty();
    }

    private static ObjectNode complete() {
        return Yaml.merge(Yaml.read(Chart.FOLDER.resolve("values.yaml")), Yaml.read(Scenario.values("required")));
    }

    private Rendering render(JsonNode values) {
        return Rendering.of(Scenario.RECENT_KUBERNETES, List.of(Yaml.write(values, folder.resolve("values.yaml"))));
    }

    private static ObjectNode parent(ObjectNode values, String path) {
        var end = path.lastIndexOf('.');
        return (ObjectNode) values.at("/" + path.substring(0, end).replace('.', '/'));
    }

    private static Stream<String> maps(String pointer, JsonNode node) {
        var here = node.isObject() ? Stream.of(pointer) : Stream.<String>empty();
        var below = node.isObject()
                ? node.properties().stream()
                        .filter(entry -> !FREE_MAPS.contains(entry.getKey()))
                        .flatMap(entry -> maps(pointer + "/" + entry.getKey(), entry.getValue()))
                : Stream.iterate(0, i -> i < node.size(), i -> i + 1)
                        .flatMap(i -> maps(pointer + "/" + i, node.get(i)));
        return Stream.concat(here, below);
    }
}

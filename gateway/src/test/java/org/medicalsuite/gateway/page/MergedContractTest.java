package org.medicalsuite.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.Build;
import org.medicalsuite.kernel.testing.ContractLint;

class MergedContractTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    @Test
    void the_committed_contracts_make_one_document_without_findings() throws IOException {
        var merged = MergedContract.of(committed(), (_, _) -> true);

        assertThat(ContractLint.findings(merged.encodePrettily())).isEmpty();
        assertThat(references(merged))
                .allSatisfy(reference ->
                        assertThat(at(merged, reference)).as(reference).isNotNull());
    }

    @Test
    void every_operation_that_the_door_lets_through_is_there_and_no_other() throws IOException {
        var contracts = committed();
        var wanted = new TreeSet<String>();
        contracts.values().forEach(contract -> wanted.addAll(operations(contract)));
        wanted.removeIf(operation -> operation.contains("/v1/tars"));

        var merged = MergedContract.of(contracts, (_, path) -> !path.startsWith("/v1/tars"));

        assertThat(wanted).hasSizeGreaterThan(10);
        assertThat(operations(merged)).containsExactlyElementsOf(wanted);
    }

    @Test
    void what_two_services_mean_differently_carries_the_services_name() {
        var merged = MergedContract.of(
                Map.of("cob", contract("{\"enum\": [\"MEDICARE\"]}"), "tar", contract("{\"enum\": [\"APPROVE\"]}")),
                (_, _) -> true);

        var schemas = merged.getJsonObject("components").getJsonObject("schemas");
        // Claim reads the same in both and still is not the same: its kind is another.
        assertThat(schemas.fieldNames()).containsExactlyInAnyOrder("CobKind", "TarKind", "CobClaim", "TarClaim", "Day");
        assertThat(references(schemas.getJsonObject("TarClaim"))).contains("#/components/schemas/TarKind");
        assertThat(merged.getJsonObject("paths")
                        .getJsonObject("/v1/claims")
                        .getJsonObject("get")
                        .getString("operationId"))
                .isIn("cobRead", "tarRead");
    }

    private static JsonObject contract(String kind) {
        return new JsonObject("""
                {"paths": {"/v1/claims": {"get": {"operationId": "read", "tags": ["Claims"]}}},
                 "components": {"schemas": {
                   "Kind": %s,
                   "Day": {"type": "string"},
                   "Claim": {"properties": {
                     "kind": {"$ref": "#/components/schemas/Kind"}, "on": {"$ref": "#/components/schemas/Day"}}}}}}""".formatted(kind));
    }

    private static Map<String, JsonObject> committed() throws IOException {
        var yaml = new ObjectMapper(new YAMLFactory());
        var contracts = new LinkedHashMap<String, JsonObject>();
        for (var service : List.of("eligibility", "cob", "tar")) {
            Path file = Build.root().resolve(service + "-service/openapi.yaml");
            contracts.put(service, new JsonObject(yaml.readTree(file.toFile()).toString()));
        }
        return contracts;
    }

    private static Set<String> operations(JsonObject contract) {
        var operations = new TreeSet<String>();
        contract.getJsonObject("paths")
                .forEach(path -> ((JsonObject) path.getValue())
                        .fieldNames().stream()
                                .filter(METHODS::contains)
                                .forEach(method -> operations.add(method + " " + path.getKey())));
        return operations;
    }

    private static List<String> references(Object value) {
        var found = new ArrayList<String>();
        if (value instanceof JsonObject object) {
            object.forEach(entry -> {
                if (entry.getKey().equals("$ref") && entry.getValue() instanceof String reference) {
                    found.add(reference);
                } else if (entry.getValue() != null) {
                    found.addAll(references(entry.getValue()));
                }
            });
        } else if (value instanceof JsonArray array) {
            array.forEach(item -> found.addAll(references(item)));
        }
        return found;
    }

    private static Object at(JsonObject document, String reference) {
        var part = reference.substring("#/components/".length()).split("/", 2);
        return document.getJsonObject("components").getJsonObject(part[0]).getValue(part[1]);
    }
}

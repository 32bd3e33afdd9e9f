package org.medicalsuite.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.medicalsuite.kernel.testing.Build;

/** What can be asked at the door, read from the services' contracts: an operation that is added is there by itself. */
final class ContractCalls {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final List<String> SERVICES = List.of("eligibility", "cob", "tar");

    /** Sample clients that may do what their role may; state workers, plan and county have much in common. */
    private static final Map<String, String> CLIENT_OF_ROLE = Map.of(
            "provider", "sunrise-pediatrics",
            "health-plan", "la-care",
            "county-worker", "los-angeles-county",
            "state-consultant", "state-consultant-desk",
            "auditor", "audit-office",
            "system", "state-feed");

    private ContractCalls() {}

    /**
     * An operation as its contract shows it.
     *
     * @param method in capitals
     * @param path with its parameters in braces
     * @param client a sample client whose role may call it
     * @param example the JSON that it takes; missing where it takes none
     */
    record Call(String method, String path, String client, JsonNode example) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Call> all() throws IOException {
        var calls = new ArrayList<Call>();
        for (var service : SERVICES) {
            var contract = YAML.readTree(
                    Build.root().resolve(service + "-service/openapi.yaml").toFile());
            contract.path("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().stream()
                            .filter(operation -> METHODS.contains(operation.getKey()))
                            .forEach(operation -> calls.add(new Call(
                                    operation.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    clientFor(operation.getValue()),
                                    example(contract, operation.getValue())))));
        }
        return calls;
    }

    /** JSON is YAML. */
    static JsonNode json(String text) throws IOException {
        return YAML.readTree(text);
    }

    private static String clientFor(JsonNode operation) {
        for (var role : operation.path("x-roles")) {
            var client = CLIENT_OF_ROLE.get(role.asText());
            if (client != null) {
                return client;
            }
        }
        throw new IllegalStateException("No sample client may call " + operation.path("operationId"));
    }

    private static JsonNode example(JsonNode contract, JsonNode operation) {
        var json = operation.at("/requestBody/content/application~1json");
        var schema = json.at("/schema/$ref").asText();
        return json.has("example") || schema.isEmpty()
                ? json.path("example")
                : contract.at(schema.substring(1)).path("example");
    }
}

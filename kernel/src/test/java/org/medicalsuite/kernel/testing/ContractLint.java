package org.medicalsuite.kernel.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a contract of the suite owes its readers, rule by rule. Each finding names the place and what is missing. */
public final class ContractLint {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final List<String> ANY_CALL = List.of("401", "403", "429", "500", "503", "504");
    private static final List<String> WITH_BODY = List.of("400", "413", "415");

    private final List<String> findings = new ArrayList<>();
    private final Set<String> operationIds = new HashSet<>();
    private final JsonNode contract;

    private ContractLint(JsonNode contract) {
        this.contract = contract;
    }

    /** Empty where the contract is as it should be. */
    public static List<String> findings(String yaml) {
        try {
            var lint = new ContractLint(YAML.readTree(yaml));
            lint.readPaths();
            lint.findings.addAll(SchemaLint.findings(lint.contract.at("/components/schemas")));
            return List.copyOf(lint.findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readPaths() {
        contract.path("paths").properties().forEach(path -> {
            hold(
                    path.getKey().matches("(/v1)?(/([a-z][a-z0-9]*(-[a-z0-9]+)*|\\{[a-z][A-Za-z0-9]*}))+"),
                    path.getKey(),
                    "is /v1/plural-nouns");
            path.getValue().properties().stream()
                    .filter(operation -> METHODS.contains(operation.getKey()))
                    .forEach(operation -> readOperation(
                            operation.getKey() + " " + path.getKey(), path.getKey(), operation.getValue()));
        });
    }

    private void readOperation(String at, String path, JsonNode operation) {
        var id = operation.path("operationId").asText();
        hold(id.matches("[a-z][A-Za-z0-9]+"), at, "has an operationId in camel case");
        hold(operationIds.add(id), at, "has an operationId of its own, not " + id);
        var summary = operation.path("summary").asText();
        hold(
                !summary.isBlank() && summary.length() <= 100 && !summary.endsWith("."),
                at,
                "has a summary: one line, no full stop");
        hold(operation.path("tags").size() == 1, at, "has one tag");
        hold(!operation.path("security").isEmpty(), at, "says that it needs a token");
        hold(!operation.path("x-roles").isEmpty(), at, "names the roles that may call it");
        hold(operation.path("x-scopes").size() == 1, at, "names the scope that it needs");
        readAnswers(at, path, operation);
        readBody(at, operation.path("requestBody"));
    }

    private void readAnswers(String at, String path, JsonNode operation) {
        var answers = operation.path("responses");
        var owed = new ArrayList<>(ANY_CALL);
        if (operation.has("requestBody")) {
            owed.addAll(WITH_BODY);
        }
        if (path.contains("{")) {
            owed.add("404");
        }
        owed.forEach(status -> hold(answers.has(status), at, "says what " + status + " means"));
        answers.properties()
                .forEach(
                        answer -> readAnswer(at + " " + answer.getKey(), answer.getKey(), resolved(answer.getValue())));
    }

    private void readAnswer(String at, String status, JsonNode answer) {
        hold(!answer.path("description").asText().isBlank(), at, "has a description");
        if (status.compareTo("400") >= 0) {
            hold(
                    answer.at("/content/application~1problem+json/schema/$ref")
                            .asText()
                            .endsWith("/Problem"),
                    at,
                    "is a Problem");
        } else if (!Set.of("202", "204", "304").contains(status)) {
            hold(!answer.path("content").isEmpty(), at, "says what the body is");
            answer.path("content")
                    .forEach(type -> hold(isNamed(type.path("schema")), at, "has a body with a named schema"));
        }
    }

    private void readBody(String at, JsonNode body) {
        var json = body.at("/content/application~1json");
        if (json.isMissingNode()) {
            return;
        }
        hold(isNamed(json.path("schema")), at, "takes a body with a named schema");
        var schema = resolved(json.path("schema"));
        hold(
                json.has("example") || json.has("examples") || schema.has("example") || schema.has("examples"),
                at,
                "shows an example of its body (src/main/resources/META-INF/contract-examples/<operationId>.json)");
    }

    private static boolean isNamed(JsonNode schema) {
        return schema.has("$ref")
                || schema.path("items").has("$ref")
                || (!schema.has("properties") && schema.has("type"));
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? contract.at(node.get("$ref").asText().substring(1)) : node;
    }

    private void hold(boolean holds, String at, String sentence) {
        if (!holds) {
            findings.add(at + " does not hold: " + sentence);
        }
    }
}

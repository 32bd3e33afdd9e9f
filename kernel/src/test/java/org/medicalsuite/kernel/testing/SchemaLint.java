package org.medicalsuite.kernel.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Names of types, fields and constants, and no type without a name. */
final class SchemaLint {
    private final List<String> findings = new ArrayList<>();

    private SchemaLint() {}

    static List<String> findings(JsonNode schemas) {
        var lint = new SchemaLint();
        schemas.properties().forEach(schema -> lint.readSchema(schema.getKey(), schema.getValue()));
        return lint.findings;
    }

    private void readSchema(String name, JsonNode schema) {
        hold(
                name.matches("org\\.medicalsuite(\\.[a-z]+)+\\.[A-Z][A-Za-z]+|[A-Z][A-Za-z0-9]*[A-Za-z]"),
                name,
                "is a name of its own, in the field's words (a number behind it: two types share a name, say @Schema(name))");
        schema.path("enum")
                .forEach(word -> hold(
                        word.asText().matches("[A-Z0-9]+(_[A-Z0-9]+)*"),
                        name,
                        "has constants like IN_REVIEW, not " + word.asText()));
        schema.path("required")
                .forEach(field -> hold(
                        schema.path("properties").has(field.asText()),
                        name,
                        "has the field that it requires: " + field.asText()));
        schema.path("properties")
                .properties()
                .forEach(field -> readField(name + "." + field.getKey(), field.getKey(), field.getValue()));
    }

    private void readField(String at, String name, JsonNode field) {
        hold(name.matches("[a-z][A-Za-z0-9]*"), at, "is in camel case");
        var item = field.has("items") ? field.get("items") : field;
        hold(!item.has("properties"), at, "has a named type");
        hold(!item.has("enum"), at, "has its constants in a named type");
        hold(
                item.has("$ref") || item.has("type") || item.has("allOf") || item.has("oneOf") || item.has("anyOf"),
                at,
                "has a type");
    }

    private void hold(boolean holds, String at, String sentence) {
        if (!holds) {
            findings.add(at + " does not hold: " + sentence);
        }
    }
}

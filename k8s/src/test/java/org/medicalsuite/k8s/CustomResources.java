package org.medicalsuite.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Objects of other operators, whose definitions no library brings: {@code custom-resources.yaml} lists the fields that the
 * chart may use, with their types, as the operators document them. A field that is not listed there fails.
 */
final class CustomResources {
    private static final ObjectNode KNOWN = Yaml.read(
            Path.of("src", "test", "resources", "custom-resources.yaml").toAbsolutePath());

    private CustomResources() {}

    static boolean know(String kind) {
        return KNOWN.has(kind);
    }

    static void check(String kind, KubernetesObject object) {
        var known = KNOWN.path(kind);
        var used = new TreeMap<String, JsonNode>();
        collect("spec", object.at("/spec"), used, known);
        assertThat(used).as("fields of %s", object).isNotEmpty();
        assertThat(used.keySet())
                .as("fields of %s", object)
                .isSubsetOf(types(known).keySet());
        used.forEach((path, value) -> assertThat(type(value))
                .as("type of %s of %s", path, object)
                .isEqualTo(known.path(path).asText()));
    }

    private static Map<String, String> types(JsonNode known) {
        var types = new TreeMap<String, String>();
        known.properties()
                .forEach(field -> types.put(field.getKey(), field.getValue().asText()));
        return types;
    }

    private static void collect(String path, JsonNode node, Map<String, JsonNode> used, JsonNode known) {
        if (known.path(path).asText().equals("texts")) {
            used.put(path, node);
        } else if (node.isObject()) {
            node.properties().forEach(field -> collect(path + "." + field.getKey(), field.getValue(), used, known));
        } else if (node.isArray()) {
            node.forEach(item -> collect(path + "[]", item, used, known));
        } else {
            used.put(path, node);
        }
    }

    private static String type(JsonNode value) {
        if (value.isObject()) {
            assertThat(value).allMatch(JsonNode::isTextual);
            return "texts";
        }
        return value.isBoolean() ? "boolean" : value.isIntegralNumber() ? "integer" : "text";
    }
}

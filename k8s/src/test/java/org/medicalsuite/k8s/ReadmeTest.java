package org.medicalsuite.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README's table lists the values that there are, with the defaults that they have. */
class ReadmeTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]*) \\|.*\\|$");
    private static final Pattern SERVICE = Pattern.compile("^services\\.[a-z-]+\\.");

    private final Map<String, String> told = told();

    @Test
    void every_value_is_told_and_no_other() {
        assertThat(told.keySet()).containsExactlyInAnyOrderElementsOf(values().keySet());
    }

    @Test
    void every_simple_default_is_the_real_one() {
        values().forEach((path, value) -> {
            if (value.isValueNode() && !value.asText().isEmpty() && !path.endsWith(".repository")) {
                assertThat(told).containsEntry(path, "`" + value.asText() + "`");
            }
            if (value.isContainerNode() && value.isEmpty()) {
                assertThat(told).containsEntry(path, "`" + value + "`");
            }
        });
    }

    private static Map<String, String> told() {
        try {
            var readme = Files.readString(Chart.FOLDER.resolve("README.md"));
            var table = readme.substring(readme.indexOf("## Values"), readme.indexOf("## What the network allows"));
            return ROW.matcher(table).results().collect(Collectors.toMap(row -> row.group(1), ReadmeTest::secondCell));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String secondCell(MatchResult row) {
        return row.group(2).strip();
    }

    /** Dotted paths; the four services share theirs. Lists, and maps without keys, are values. */
    private static Map<String, JsonNode> values() {
        var leaves = new TreeMap<String, JsonNode>();
        collect("", Yaml.read(Chart.FOLDER.resolve("values.yaml")), leaves);
        return leaves;
    }

    private static void collect(String path, JsonNode node, Map<String, JsonNode> leaves) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties().forEach(entry -> collect(path + "." + entry.getKey(), entry.getValue(), leaves));
        } else {
            leaves.put(SERVICE.matcher(path.substring(1)).replaceFirst("services.<name>."), node);
        }
    }
}

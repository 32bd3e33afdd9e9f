package org.medicalsuite.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What values.yaml says of its values: each leaf with its default and the comment above it, in the file's order. The four
 * services share their lines; the first that has a comment gives it.
 */
final class ValueComments {
    private static final Pattern KEY = Pattern.compile("^( *)([A-Za-z_][A-Za-z0-9_-]*):.*$");
    private static final Pattern COMMENT = Pattern.compile("^ *# ?(.*)$");
    private static final Pattern SERVICE = Pattern.compile("^services\\.[a-z-]+\\.");

    private record Key(int indent, String path) {}

    private final Map<String, String> comments = new HashMap<>();
    private final Map<String, JsonNode> leaves = new LinkedHashMap<>();

    ValueComments() {
        var file = Chart.FOLDER.resolve("values.yaml");
        collect("", Yaml.read(file));
        try {
            read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table of the README. */
    String table() {
        var table = new StringBuilder("| Value | Default | Meaning |\n|---|---|---|\n");
        leaves.forEach((path, value) ->
                table.append("| `%s` | %s | %s |%n".formatted(path, cell(value), comments.getOrDefault(path, ""))));
        return table.toString();
    }

    /** Leaves that nobody has explained. */
    Iterable<String> silent() {
        return leaves.keySet().stream()
                .filter(path -> !comments.containsKey(path))
                .toList();
    }

    private static String cell(JsonNode value) {
        if (value.isContainerNode()) {
            return value.isEmpty() ? "`" + value + "`" : "see `values.yaml`";
        }
        return value.asText().isEmpty() ? "" : "`" + value.asText() + "`";
    }

    private void read(String text) {
        Deque<Key> above = new ArrayDeque<>();
        var comment = new StringBuilder();
        for (var line : text.lines().toList()) {
            var said = COMMENT.matcher(line);
            var key = KEY.matcher(line);
            if (said.matches()) {
                comment.append(comment.isEmpty() ? "" : " ").append(said.group(1));
                continue;
            }
            if (key.matches()) {
                int indent = key.group(1).length();
                while (!above.isEmpty() && above.element().indent() >= indent) {
                    above.pop();
                }
                var path = (above.isEmpty() ? "" : above.element().path() + ".") + key.group(2);
                above.push(new Key(indent, path));
                if (!comment.isEmpty()) {
                    comments.putIfAbsent(shared(path), comment.toString());
                }
            }
            comment.setLength(0);
        }
    }

    /** Lists, and maps without keys, are values. */
    private void collect(String path, JsonNode node) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties().forEach(entry -> collect(path + "." + entry.getKey(), entry.getValue()));
        } else {
            leaves.putIfAbsent(shared(path.substring(1)), node);
        }
    }

    private static String shared(String path) {
        return SERVICE.matcher(path).replaceFirst("services.<name>.");
    }
}

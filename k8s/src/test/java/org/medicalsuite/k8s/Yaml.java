package org.medicalsuite.k8s;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads and writes YAML; a key that stands twice is an error. */
final class Yaml {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Yaml() {}

    /** Every document of a stream, without the empty ones. */
    static List<JsonNode> documents(String text) {
        try (var documents = MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            return documents.readAll().stream()
                    .filter(node -> !node.isNull() && !(node instanceof MissingNode))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode read(Path file) {
        try {
            return (ObjectNode) MAPPER.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode value(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(JsonNode values, Path file) {
        try {
            return Files.writeString(file, MAPPER.writeValueAsString(values));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lays one tree over another as Helm does with values: maps are merged, everything else is replaced. */
    static ObjectNode merge(ObjectNode below, JsonNode above) {
        var merged = below.deepCopy();
        above.properties().forEach(entry -> {
            var lower = merged.get(entry.getKey());
            merged.set(
                    entry.getKey(),
                    lower instanceof ObjectNode map && entry.getValue().isObject()
                            ? merge(map, entry.getValue())
                            : entry.getValue());
        });
        return merged;
    }
}

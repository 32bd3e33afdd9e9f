package org.medicalsuite.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every vector of the research, put to the public rules by its kind. {@code -Dvectors.dir} names another folder with a
 * file of the same name and shape.
 */
class VectorsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> every_vector_is_answered_as_expected() throws IOException {
        var doors = VectorDoors.byKind();
        return StreamSupport.stream(vectors().spliterator(), false).map(vector -> {
            var kind = vector.get("kind").asText();
            var name = "%s %s: %s"
                    .formatted(
                            vector.get("id").asText(), kind, vector.get("title").asText());
            return DynamicTest.dynamicTest(name, () -> {
                var door = doors.get(kind);
                if (door == null) {
                    throw new AssertionError("No rule answers the kind " + kind);
                }
                assertAnswered(vector.get("expected"), JSON.valueToTree(door.apply(vector.get("facts"))));
            });
        });
    }

    /** Each expected field must be in the answer with the expected value; lists of words in any order of writing. */
    private static void assertAnswered(JsonNode expected, JsonNode answer) {
        Map<String, JsonNode> wanted = new TreeMap<>();
        Map<String, JsonNode> given = new TreeMap<>();
        for (var field : expected.properties()) {
            wanted.put(field.getKey(), plain(field.getValue()));
            given.put(field.getKey(), plain(answer.path(field.getKey())));
        }
        assertThat(given).isEqualTo(wanted);
    }

    /** Numbers whatever their number of decimals; words in lists whatever their order, case and hyphens. */
    private static JsonNode plain(JsonNode node) {
        var nodes = JSON.getNodeFactory();
        if (node.isNumber()) {
            return nodes.textNode(node.decimalValue().stripTrailingZeros().toPlainString());
        }
        if (!node.isArray()) {
            return node;
        }
        var elements = StreamSupport.stream(node.spliterator(), false);
        var array = JSON.createArrayNode();
        if (StreamSupport.stream(node.spliterator(), false).allMatch(JsonNode::isTextual)) {
            elements.map(word -> word.asText().toLowerCase(Locale.ROOT).replace('-', '_'))
                    .sorted()
                    .forEach(array::add);
        } else {
            elements.forEach(element -> array.add(plain(element)));
        }
        return array;
    }

    private static JsonNode vectors() throws IOException {
        var folder = System.getProperty("vectors.dir");
        var file = Path.of(folder == null ? "src/test/resources/vectors" : folder, "eligibility.json");
        return JSON.readTree(Files.readString(file)).get("vectors");
    }
}

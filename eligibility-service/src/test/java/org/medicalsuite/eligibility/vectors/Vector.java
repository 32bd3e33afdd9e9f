package org.medicalsuite.eligibility.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A question of the research with the answer that is expected. */
record Vector(String id, String kind, String title, Facts facts, JsonNode expected) {
    /** Every vector of the file; {@code -Dvectors.dir} names another folder with a file of the same name and shape. */
    static Stream<Vector> all() {
        var folder = System.getProperty("vectors.dir", "src/test/resources/vectors");
        try {
            var file = new ObjectMapper().readTree(Files.readString(Path.of(folder, "eligibility.json")));
            return StreamSupport.stream(file.get("vectors").spliterator(), false)
                    .map(vector -> new Vector(
                            vector.get("id").asText(),
                            vector.get("kind").asText(),
                            vector.get("title").asText(),
                            new Facts(vector.get("facts")),
                            vector.get("expected")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "%s %s: %s".formatted(id, kind, title);
    }
}

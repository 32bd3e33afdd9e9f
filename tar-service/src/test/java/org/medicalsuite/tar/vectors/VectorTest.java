package org.medicalsuite.tar.vectors;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.medicalsuite.tar.deadline.WorkingCalendar;

/**
 * Puts every vector to the types that the service itself uses. No branch knows a vector's id. Another folder of vectors
 * of the same shapes is read with {@code -Dvectors.dir=DIR}.
 */
class VectorTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FIGURE = Pattern.compile("[0-9]+(\\.[0-9]+)?");

    /** Remarks for readers; what they say is also in other fields. */
    private static final Set<String> REMARKS = Set.of("note", "denominator_note");

    private static final Map<String, Door> DOORS = Map.of(
            "npi", NumberDoors::npi,
            "tcn", NumberDoors::tcn,
            "deadline", DeadlineDoor::answer,
            "needs_tar", NeedDoor::answer,
            "transition", TransitionDoor::answer,
            "drawdown", UnitDoor::answer,
            "access", AccessDoor::answer,
            "mapping", ExchangeDoors::mapping,
            "metrics", ExchangeDoors::metrics);

    @TestFactory
    Stream<DynamicTest> every_vector_holds() throws IOException {
        return StreamSupport.stream(document().get("vectors").spliterator(), false)
                .map(vector -> DynamicTest.dynamicTest(
                        vector.get("id").asText() + " " + vector.get("given"), () -> holds(vector)));
    }

    @Test
    void every_working_day_is_one_in_the_vectors_calendar() throws IOException {
        var closed = new TreeSet<String>();
        document()
                .get("calendar")
                .get("non_working_dates")
                .forEach(day -> closed.add(day.get("date").asText()));
        var years =
                closed.stream().map(day -> Integer.valueOf(day.substring(0, 4))).distinct();

        var calendar = WorkingCalendar.california();
        var computed = new TreeSet<String>();
        years.forEach(year -> calendar.closed(year).forEach(day -> computed.add(day.toString())));

        assertThat(computed).isEqualTo(closed).isNotEmpty();
    }

    private static void holds(JsonNode vector) {
        var kind = vector.get("kind").asText();
        var answer = requireNonNull(DOORS.get(kind), "There is no kind " + kind).answer(vector.get("given"));
        vector.get("expect").properties().forEach(expected -> {
            if (!REMARKS.contains(expected.getKey())) {
                assertThat(answer).containsKey(expected.getKey());
                compare(expected.getKey(), expected.getValue(), answer.get(expected.getKey()));
            }
        });
    }

    private static void compare(String field, JsonNode expected, @Nullable Object actual) {
        if (field.equals("why")) {
            // Prose is ours; the figures and dates in it are the rule's.
            assertThat(figures(String.valueOf(actual))).as(field).containsAll(figures(expected.asText()));
            assertThat(String.valueOf(actual)).isNotBlank();
        } else if (expected.isNull()) {
            assertThat(actual).as(field).isNull();
        } else if (expected.isNumber()) {
            assertThat(new BigDecimal(String.valueOf(actual))).as(field).isEqualByComparingTo(expected.decimalValue());
        } else if (expected.isArray()) {
            assertThat(new HashSet<Object>((Collection<?>) actual))
                    .as(field)
                    .isEqualTo(new HashSet<Object>(IntStream.range(0, expected.size())
                            .mapToObj(i -> expected.get(i).asText())
                            .toList()));
        } else {
            assertThat(String.valueOf(actual)).as(field).isEqualTo(expected.asText());
        }
    }

    private static Set<String> figures(String prose) {
        var found = new HashSet<String>();
        var matcher = FIGURE.matcher(prose);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static JsonNode document() throws IOException {
        var folder = System.getProperty("vectors.dir");
        if (folder != null) {
            return JSON.readTree(Files.readString(Path.of(folder, "tar.json")));
        }
        try (var in = VectorTest.class.getResourceAsStream("/vectors/tar.json")) {
            return JSON.readTree(in);
        }
    }
}

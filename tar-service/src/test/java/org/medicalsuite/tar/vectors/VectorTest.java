package org.medicalsuite.tar.vectors;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.tar.deadline.WorkingCalendar;

/**
 * Puts every vector to the door at which a caller asks the same. No branch knows a vector's id. Another folder of vectors
 * of the same shapes is read with {@code -Dvectors.dir=DIR}.
 */
@QuarkusTest
@TestProfile(VectorProfile.class)
@QuarkusTestResource(RealServers.class)
class VectorTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Remarks for readers; what they say is also in other fields. */
    private static final Set<String> REMARKS = Set.of("note", "denominator_note");

    @Inject
    VectorTime time;

    /**
     * A kind of vector.
     *
     * @param route where a caller asks this
     * @param fromRules what no answer of a route says, and why; that alone is asked of the rules' public types
     */
    private record Way(String route, String fromRules, Door door) {}

    /** The table of docs/testing.md. */
    private Map<String, Way> ways() {
        return Map.of(
                "npi", new Way("POST /v1/tars", "nothing", new NpiDoor(time)),
                "tcn", new Way("GET /v1/tars/{n}; POST /v1/tars/{n}/draws", "nothing", new NumberDoor(time)),
                "deadline",
                        new Way(
                                "POST /v1/tars, decisions, answers, reductions; GET /v1/tars/{n}, notices;"
                                        + " PUT /v1/sandbox-clock",
                                "why a rule is not in force, the day before it rolls, by when a provider hears of a"
                                        + " decision (answers show what runs, and the decision itself); when a"
                                        + " hospital's consultant signs (done by hand)",
                                new DeadlineDoor(time)),
                "needs_tar", new Way("POST /v1/authorization-checks", "nothing", new NeedDoor(time)),
                "transition",
                        new Way(
                                "POST /v1/tars, /v1/paper-tars, decisions, answers, appeals, updates, cancellations,"
                                        + " reductions, rejected-service-updates",
                                "nothing",
                                new TransitionDoor(time)),
                "drawdown",
                        new Way(
                                "POST /v1/tars/{n}/draws, voids, cancellations; GET unit-ledgers",
                                "which services of a hospital day are paid (the claims payer's question)",
                                new UnitDoor(time)),
                "access", new Way("GET /v1/tars/{n}; POST reauthorizations", "nothing", new AccessDoor(time)),
                "mapping",
                        new Way(
                                "GET /v1/tars/{n}: reviewAction",
                                "what FHIR adds to the review action, and the empty Bundle (no FHIR operation is"
                                        + " served)",
                                new ExchangeDoor(time)),
                "metrics", new Way("GET /v1/prior-authorization-metrics/{year}", "nothing", new MetricsDoor(time)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("vectors")
    void every_vector_holds(String id, String vector) throws IOException {
        var read = JSON.readTree(vector);
        var kind = read.get("kind").asText();
        var way = requireNonNull(ways().get(kind), "There is no kind " + kind);
        time.beginAt(Given.noon(VectorTime.USUAL));
        var answer = way.door().answer(read.get("given"));
        read.get("expect").properties().forEach(expected -> {
            if (!REMARKS.contains(expected.getKey())) {
                assertThat(answer)
                        .as("%s by %s; from the rules: %s", id, way.route(), way.fromRules())
                        .containsKey(expected.getKey());
                Comparison.holds(expected.getKey(), expected.getValue(), answer.get(expected.getKey()));
            }
        });
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

    static Stream<Arguments> vectors() throws IOException {
        return StreamSupport.stream(document().get("vectors").spliterator(), false)
                .map(vector -> Arguments.of(vector.get("id").asText(), vector.toString()));
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

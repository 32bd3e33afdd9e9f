package org.medicalsuite.eligibility.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medicalsuite.eligibility.choice.ChoiceClock;
import org.medicalsuite.kernel.testing.RealServers;

/**
 * Every vector of the research through the door that a caller uses, on the day that it is about, against a real
 * database. The doors only translate: a vector's facts into requests, the answers into the vector's words.
 */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@TestProfile(AnyDay.Profile.class)
class VectorsTest {
    private static final String SCREENING = "POST /v1/screenings";
    private static final AtomicInteger CLOSURES = new AtomicInteger();

    @Inject
    ChoiceClock clock;

    /** A door, and how a question is put to it. */
    private record Answering(String door, Function<Facts, Map<String, Object>> ask) {}

    static Stream<Vector> vectors() {
        return Vector.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void every_vector_is_answered_as_expected(Vector vector) {
        var answering =
                Objects.requireNonNull(doors().get(vector.kind()), () -> "No door answers the kind " + vector.kind());

        var answer = new ObjectMapper().<JsonNode>valueToTree(answering.ask.apply(vector.facts()));

        var given = new TreeMap<String, JsonNode>();
        var wanted = new TreeMap<String, JsonNode>();
        for (var field : vector.expected().properties()) {
            given.put(field.getKey(), plain(answer.path(field.getKey())));
            wanted.put(field.getKey(), plain(field.getValue()));
        }
        assertThat(given).as("%s, through %s", vector, answering.door).isEqualTo(wanted);
    }

    /**
     * Which door answers a kind of question. Two have no route: what the characters of a card mean, which no answer
     * repeats because the number is the person's, and the operating rules' arithmetic, which is of a month or a week and
     * not of a request.
     */
    private Map<String, Answering> doors() {
        var choices = new ChoiceVectors(clock);
        var assignments = new AssignmentVectors(clock, CLOSURES);
        return Map.ofEntries(
                door("plan_lineup", "GET /v1/counties/{code}/plans", PlanVectors::lineUp),
                door("cal_mediconnect", "GET /v1/cal-mediconnect-plans", PlanVectors::calMediConnect),
                door("mc_status", "POST /v1/enrolment-inquiries", ManagedCareVectors::status),
                door("dsnp_matching", "POST /v1/enrolment-inquiries", ManagedCareVectors::matching),
                door("kaiser_eligibility", "POST /v1/enrolment-inquiries", KaiserVectors::mayJoin),
                door(
                        "enrollment_effective",
                        "plan choices, choice packets, plan assignments, disenrolments",
                        facts -> enrolment(facts, choices, assignments)),
                door("default_assignment", "GET /v1/plan-assignments/{id}", assignments::assigned),
                door("eligibility_answer", "POST /v1/eligibility-inquiries", InquiryVectors::answer),
                door("esc", "POST /v1/eligibility-inquiries", InquiryVectors::eligibilityStatus),
                door("ohc", "POST /v1/eligibility-inquiries", InquiryVectors::otherCoverage),
                door("expedite", "POST /v1/disenrolments", LeavingVectors::expedited),
                door("coc", "POST /v1/continuity-of-care-requests", LeavingVectors::continuity),
                door("income", SCREENING, ScreeningVectors::income),
                door("assets", SCREENING, ScreeningVectors::assets),
                door("soc", SCREENING, ScreeningVectors::shareOfCost),
                door("hcbs_dd", SCREENING, ScreeningVectors::deeming),
                door("hospital_pe", SCREENING, ScreeningVectors::hospitalPresumptive),
                door("newborn", SCREENING, ScreeningVectors::newborn),
                door("retro", SCREENING, ScreeningVectors::retroactive),
                door("renewal", SCREENING, ScreeningVectors::renewal),
                door(
                        "id_parse",
                        "POST /v1/eligibility-inquiries for CINs, the rules for the characters of a card",
                        facts -> facts.has("bic") ? RuleVectors.card(facts) : InquiryVectors.cins(facts)),
                door("core_sla", "the rules", RuleVectors::serviceLevel));
    }

    /** Choices, packets, families and departures are one kind, told apart by what they say. */
    private static Map<String, Object> enrolment(Facts facts, ChoiceVectors choices, AssignmentVectors assignments) {
        if (facts.has("choice_processed")) {
            return choices.chosen(facts);
        }
        if (facts.has("packet_postmark")) {
            return choices.packetSent(facts);
        }
        return facts.has("household") ? assignments.household(facts) : assignments.departure(facts);
    }

    /** Numbers whatever their decimals, words in a list whatever their order; all else as it stands. */
    private static JsonNode plain(JsonNode node) {
        if (node.isNumber()) {
            return JsonNodeFactory.instance.numberNode(node.decimalValue().stripTrailingZeros());
        }
        if (!node.isArray()) {
            return node;
        }
        var elements = StreamSupport.stream(node.spliterator(), false).map(VectorsTest::plain);
        var array = JsonNodeFactory.instance.arrayNode();
        (isOfWords(node) ? elements.sorted(Comparator.comparing(JsonNode::asText)) : elements).forEach(array::add);
        return array;
    }

    private static boolean isOfWords(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).allMatch(JsonNode::isTextual);
    }

    private static Map.Entry<String, Answering> door(
            String kind, String door, Function<Facts, Map<String, Object>> ask) {
        return Map.entry(kind, new Answering(door, ask));
    }
}

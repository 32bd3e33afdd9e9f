package org.medicalsuite.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.medicalsuite.eligibility.sample.File834;
import org.medicalsuite.suite.run.Questions;

/**
 * Other coverage that nobody has confirmed for a year, asked for and answered, and a primary whose answer is missing:
 * through the front door, with the nightly job of the packaged service.
 */
class QuestionnaireJourney {
    /** A person of this journey, covered by Aetna as of a file whose coverage was confirmed 400 days ago. */
    private static final String CIN = "98300001A";

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static LocalDate today;
    private static FrontDoor provider;
    private static FrontDoor state;
    private static String aetna;

    @BeforeAll
    static void open() throws Exception {
        var suite = SuiteUnderTest.running();
        today = new Questions(Clock.systemUTC()).today();
        provider = suite.doorFor("sunrise-pediatrics");
        state = suite.doorFor("state-feed");
        var confirmed = DateTimeFormatter.BASIC_ISO_DATE.format(today.minusDays(400));
        var file = new File834("Questionnaire journey", today)
                .member(CIN, "LONG-AGO", "LENA", today.minusYears(8))
                .coverage("304;01", today.withDayOfMonth(1).minusMonths(14), null)
                .aidCodes("P5;401", "19")
                .otherCoverage("AETNA", "W000000999", "AET-774", "P;OIMRD;32;19880512;" + confirmed, "SUNSHINE STUDIOS")
                .end();
        var loaded = state.post(
                "/v1/enrollment-files",
                new String(file, StandardCharsets.US_ASCII),
                Map.of("Content-Type", "application/edi-x12"));
        assertThat(loaded.status()).as(loaded.response().body()).isLessThan(300);
        aetna = provider.post("/v1/eligibility-inquiries", """
                {"cin": "%s", "serviceDate": "%s"}""".formatted(CIN, today))
                .at("/coverages/0/id");
    }

    @Test
    void a_claim_without_fresh_information_waits_for_the_person_and_is_paid_overnight_by_itself() throws Exception {
        var first = sent(remitted());
        var second = sent(remitted());
        assertThat(first.at("/state")).as(first.response().body()).isEqualTo("DENIED");
        assertThat(first.at("/liability")).isEqualTo("MEMBER");
        assertThat(first.at("/reasons/1/rule")).isEqualTo("COB_INFORMATION_STALE");

        var id = questionnaireOf(first);
        assertThat(questionnaireOf(second)).isEqualTo(id);
        var asked = provider.get("/v1/questionnaires/" + id);
        assertThat(asked.at("/state")).isEqualTo("AWAITING_REPLY");
        assertThat(asked.at("/notices/0/recipient")).isEqualTo("PERSON");
        assertThat(asked.at("/notices/1/recipient")).isEqualTo("PROVIDER");

        var replied = post(id, "replies", """
                {"receivedOn": "%s", "otherCoverages": []}""".formatted(today));
        assertThat(replied.status()).as(replied.response().body()).isEqualTo(200);
        assertThat(replied.at("/state")).isEqualTo("REPROCESSING");
        assertThat(provider.get("/v1/questionnaires/" + id).response().body()).contains("REPLY_RECEIVED");

        for (var claim : new FrontDoor.Answer[] {first, second}) {
            var paid = awaitState(claim, "ADJUDICATED");
            assertThat(paid.at("/summary/payment/payers/0/paid")).isEqualTo("60.00");
            assertThat(paid.at("/summary/payment/payers/1/paid")).isEqualTo("10.00");
        }
        assertThat(provider.get("/v1/questionnaires/" + id).at("/state")).isEqualTo("SETTLED");
        assertThat(sent(remitted()).at("/state")).isEqualTo("ADJUDICATED");

        secondaryWithoutTheAnswerOfThePrimary();
    }

    /** The person has just said what there is, so that only the primary's answer is missing. */
    private static void secondaryWithoutTheAnswerOfThePrimary() throws Exception {
        var claim = sent("\"benefit\": {\"allowed\": \"90.00\", \"paysPercent\": 80}");
        assertThat(claim.at("/state")).isEqualTo("DENIED");
        assertThat(claim.at("/liability")).isEqualTo("PROVIDER");

        var id = questionnaireOf(claim);
        assertThat(provider.get("/v1/questionnaires/" + id).at("/notices/0/subject"))
                .isEqualTo("SEND_PRIMARY_EOB");
        var weekLater = today.plusDays(7).toString();
        assertThat(state.get("/v1/questionnaires?dueBy=" + weekLater).response().body())
                .contains(id);
        assertThat(post(id, "follow-ups", "").at("/followUpOn")).isEqualTo(weekLater);

        assertThat(post(id, "outcomes", "{\"outcome\": \"ORDER_WRONG\"}").at("/state"))
                .isEqualTo("ORDER_WRONG");
        var marked = provider.get("/v1/questionnaires/" + id);
        assertThat(marked.at("/nextStep")).isNotEmpty();
        assertThat(provider.get("/v1/claims/" + claim.at("/number")).at("/summary/state"))
                .isEqualTo("DENIED");

        var corrected = post(id, "outcomes", """
                {"outcome": "CORRECTED", "correction": {"lines": [%s]}}""".formatted(line(remitted())));
        assertThat(corrected.at("/state")).as(corrected.response().body()).isEqualTo("REPROCESSING");
        awaitState(claim, "ADJUDICATED");
        assertThat(provider.get("/v1/questionnaires/" + id).at("/state")).isEqualTo("SETTLED");
    }

    private static FrontDoor.Answer awaitState(FrontDoor.Answer claim, String expected) throws Exception {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var read = provider.get("/v1/claims/" + claim.at("/number"));
            if (read.at("/summary/state").equals(expected)) {
                return read;
            }
            assertThat(System.nanoTime()).as(read.response().body()).isLessThan(giveUp);
            Thread.sleep(Duration.ofMillis(200));
        }
    }

    private static FrontDoor.Answer sent(String primary) throws IOException, InterruptedException {
        var answer = provider.post("/v1/claims", """
                {"cin": "%s", "billingProvider": "1234567893", "serviceFrom": "%s", "totalCharge": "100.00",
                 "cms1500": {}, "payers": [{"id": "%s", "method": "PRIMARY"}, {"id": "medi-cal", "method": "MEDI_CAL"}],
                 "lines": [%s]}""".formatted(CIN, today, aetna, line(primary)), fresh());
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer;
    }

    private static String line(String primary) {
        return """
                {"number": 1, "serviceCode": "99213", "charge": "100.00", "terms": [
                  {"payer": "%s", %s}, {"payer": "medi-cal", "mediCal": {"rate": "70.00"}}]}""".formatted(aetna, primary);
    }

    private static String remitted() {
        return "\"remitted\": {\"allowed\": \"90.00\", \"paid\": \"60.00\", \"coinsurance\": \"30.00\"}";
    }

    private static String questionnaireOf(FrontDoor.Answer claim) throws IOException, InterruptedException {
        var begun =
                state.post("/v1/questionnaires", "{\"claimNumber\": \"%s\"}".formatted(claim.at("/number")), fresh());
        return begun.at("/questionnaire/questionnaireId");
    }

    private static FrontDoor.Answer post(String id, String what, String body) throws IOException, InterruptedException {
        return state.post("/v1/questionnaires/" + id + "/" + what, body, fresh());
    }

    private static Map<String, String> fresh() {
        return Map.of(
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }
}

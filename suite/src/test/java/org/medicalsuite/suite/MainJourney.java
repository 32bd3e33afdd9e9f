package org.medicalsuite.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.medicalsuite.suite.run.Questions;

/** What the suite is for, from an enrollment file to a decided TAR, all of it through the front door. */
class MainJourney {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static SuiteUnderTest suite;
    private static Questions questions;
    private static FrontDoor provider;

    @BeforeAll
    static void open() {
        suite = SuiteUnderTest.running();
        questions = new Questions(Clock.systemUTC());
        provider = suite.doorFor("sunrise-pediatrics");
    }

    @Test
    void a_provider_learns_who_is_covered_by_what_and_can_prove_it_later() throws Exception {
        var answer = provider.post("/v1/eligibility-inquiries", questions.eligibilityInquiry());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/outcome")).isEqualTo("COVERED");
        assertThat(answer.at("/delivery/plan/name")).contains("L.A. Care");
        assertThat(answer.at("/otherCoverage/0/carrier")).containsIgnoringCase("Aetna");
        assertThat(answer.at("/decision/citation/source")).isNotEmpty();

        var proof = provider.get("/v1/eligibility-inquiries/" + answer.at("/evc"));
        assertThat(proof.status()).isEqualTo(200);
        assertThat(proof.body()).isEqualTo(answer.body());

        var stranger = suite.doorFor("valley-therapy").get("/v1/eligibility-inquiries/" + answer.at("/evc"));
        assertThat(stranger.status()).isEqualTo(404);
    }

    @Test
    void the_coverages_of_the_answer_are_ordered_with_medi_cal_last() throws Exception {
        var inquiry = provider.post("/v1/eligibility-inquiries", questions.eligibilityInquiry());
        ObjectNode question =
                JSON.createObjectNode().put("date", questions.today().toString());
        question.set("coverages", inquiry.body().get("coverages"));

        var order = provider.post("/v1/payer-orders", question.toString());

        assertThat(order.status()).as(order.response().body()).isEqualTo(200);
        assertThat(order.at("/cobClass")).isEqualTo("COB_INSTANCE_EXISTS_PRIMACY_DETERMINED");
        assertThat(order.body().at("/positions")).hasSize(2);
        assertThat(order.at("/positions/1/coverages/0")).isEqualTo("medi-cal");
        assertThat(order.at("/decidingRule/rule")).isEqualTo("PAYER_OF_LAST_RESORT");
        assertThat(order.at("/decidingRule/citation/source")).contains("42 USC 1396a(a)(25)");
    }

    @Test
    void a_small_claim_is_paid_to_the_cent_and_the_family_owes_nothing() throws Exception {
        var payment = provider.post("/v1/payment-calculations", questions.paymentCalculation());

        assertThat(payment.status()).isEqualTo(200);
        assertThat(payment.at("/charge")).isEqualTo("230.00");
        assertThat(payment.at("/payers/0/paid")).isEqualTo("80.00");
        assertThat(payment.at("/payers/1/paid")).isEqualTo("62.50");
        assertThat(payment.at("/patientLiability")).isEqualTo("0.00");
        assertThat(payment.at("/providerWriteOff")).isEqualTo("87.50");
        assertThat(payment.at("/lines/0/payers/1/steps/0/citation/source")).contains("22 CCR 51005");
    }

    @Test
    void a_tar_is_asked_for_decided_by_a_consultant_and_looked_up_by_its_number() throws Exception {
        var check = provider.post("/v1/authorization-checks", questions.authorizationCheck());
        assertThat(check.status()).isEqualTo(200);
        assertThat(check.at("/outcome")).isEqualTo("TAR_NEEDED");
        assertThat(check.response().body()).contains("22 CCR 51309");

        var key = UUID.randomUUID().toString();
        var submitted = submit(key);
        assertThat(submitted.status()).as(submitted.response().body()).isEqualTo(201);
        var number = submitted.at("/tarNumber");
        assertThat(number).matches("[0-9]{10}");
        assertThat(submit(key).at("/tarNumber")).isEqualTo(number);

        var consultant = suite.doorForPerson("carla");
        var read = consultant.get("/v1/tars/" + number);
        var decided = consultant.post(
                "/v1/tars/" + number + "/decisions",
                """
                {"lines": [{"line": 1, "decision": "APPROVE", "pricingIndicator": "2"}]}""",
                Map.of(
                        "Content-Type", "application/json",
                        "Idempotency-Key", UUID.randomUUID().toString(),
                        "If-Match", read.header("ETag")));
        assertThat(decided.status()).as(decided.response().body()).isEqualTo(200);

        var status = provider.get("/v1/tars/" + number);
        assertThat(status.status()).isEqualTo(200);
        assertThat(status.at("/lines/0/status")).isEqualTo("APPROVED");
        assertThat(status.body().at("/lines/0/units/authorized").asInt()).isEqualTo(12);
        assertThat(suite.doorFor("valley-therapy").get("/v1/tars/" + number).status())
                .isEqualTo(404);
    }

    private static FrontDoor.Answer submit(String key) throws IOException, InterruptedException {
        return provider.post(
                "/v1/tars", questions.tar(), Map.of("Content-Type", "application/json", "Idempotency-Key", key));
    }
}

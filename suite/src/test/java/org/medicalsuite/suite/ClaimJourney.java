package org.medicalsuite.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.medicalsuite.suite.run.Questions;

/** Claims through the front door: coverage from the eligibility service, units from the TAR service, all of them real. */
class ClaimJourney {
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
    void a_claim_uses_the_coverage_of_its_day_and_is_paid_to_the_cent() throws Exception {
        var inquiry = provider.post("/v1/eligibility-inquiries", questions.eligibilityInquiry());
        var aetna = inquiry.at("/coverages/0/id");

        var claim = send(UUID.randomUUID().toString(), questions.claim(aetna));

        assertThat(claim.status()).as(claim.response().body()).isEqualTo(201);
        assertThat(claim.at("/state")).as(claim.response().body()).isEqualTo("ADJUDICATED");
        assertThat(claim.at("/payment/payers/0/paid")).isEqualTo("80.00");
        assertThat(claim.at("/payment/payers/1/paid")).isEqualTo("62.50");
        assertThat(claim.at("/payment/patientLiability")).isEqualTo("0.00");

        var number = claim.at("/number");
        var proof = provider.get("/v1/eligibility-inquiries/" + claim.at("/evc"));
        assertThat(proof.status()).isEqualTo(200);
        assertThat(proof.at("/coverages/0/id")).isEqualTo(aetna);
        assertThat(provider.get("/v1/claims/" + number).at("/adjudication/payerOrder/decidingRule/rule"))
                .isEqualTo("PAYER_OF_LAST_RESORT");
        assertThat(provider.post("/v1/claims/" + number + "/replays", "{}").at("/identical"))
                .isEqualTo("true");
        assertThat(suite.doorFor("la-care").get("/v1/claims/" + number).status())
                .isEqualTo(200);
        assertThat(suite.doorFor("valley-therapy").get("/v1/claims/" + number).status())
                .isEqualTo(404);
    }

    @Test
    void a_claim_draws_authorized_units_once_and_gives_them_back_when_it_is_reversed() throws Exception {
        var tar = approvedTar();
        var key = UUID.randomUUID().toString();

        var claim = send(key, questions.claimWithTar(tar, 5));
        assertThat(claim.status()).as(claim.response().body()).isEqualTo(201);
        assertThat(claim.at("/state")).as(claim.response().body()).isEqualTo("ADJUDICATED");
        assertThat(used(tar)).isEqualTo(5);

        assertThat(send(key, questions.claimWithTar(tar, 5)).at("/number")).isEqualTo(claim.at("/number"));
        assertThat(used(tar)).isEqualTo(5);

        var tooMany = send(UUID.randomUUID().toString(), questions.claimWithTar(tar, 8));
        assertThat(tooMany.at("/state")).isEqualTo("DENIED");
        assertThat(tooMany.at("/reasons/0/rule")).isEqualTo("UNITS_EXCEED_TAR");

        var reversed = provider.post(
                "/v1/claims/" + claim.at("/number") + "/reversals",
                """
                {"reason": "BILLED_IN_ERROR"}""",
                headers(UUID.randomUUID().toString()));
        assertThat(reversed.status()).as(reversed.response().body()).isEqualTo(201);
        assertThat(reversed.at("/state")).isEqualTo("REVERSED");
        assertThat(used(tar)).isZero();
    }

    private static String approvedTar() throws Exception {
        var tar = provider.post(
                "/v1/tars", questions.tar(), headers(UUID.randomUUID().toString()));
        var number = tar.at("/tarNumber");
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
        return number;
    }

    private static int used(String tar) throws Exception {
        return provider.get("/v1/tars/" + tar).body().at("/lines/0/units/used").asInt();
    }

    private static FrontDoor.Answer send(String key, String claim) throws Exception {
        return provider.post("/v1/claims", claim, headers(key));
    }

    private static Map<String, String> headers(String key) {
        return Map.of("Content-Type", "application/json", "Idempotency-Key", key);
    }
}

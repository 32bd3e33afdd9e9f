package org.medicalsuite.eligibility.inquiry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.medicalsuite.eligibility.Door.AUDITOR;
import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.Door.OTHER_PROVIDER;
import static org.medicalsuite.eligibility.Door.PLAN;
import static org.medicalsuite.eligibility.Door.PROVIDER;
import static org.medicalsuite.eligibility.Door.as;
import static org.medicalsuite.eligibility.Door.ask;
import static org.medicalsuite.eligibility.Door.askByCin;
import static org.medicalsuite.eligibility.Door.sendFile;
import static org.medicalsuite.eligibility.Door.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicalsuite.eligibility.Rows;
import org.medicalsuite.eligibility.sample.File834;
import org.medicalsuite.eligibility.sample.SamplePeople;
import org.medicalsuite.kernel.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class InquiryProofHttpTest {
    @Inject
    Rows rows;

    @BeforeEach
    void sample_people_are_on_file() {
        sendFile(FEED, SamplePeople.asOf(today()).enrollmentFile());
    }

    @Test
    void what_was_known_then_is_answered_as_it_was_answered_then() {
        var cin = "93100001A";
        sendFile(FEED, in(cin, "19")).statusCode(201);
        var then = askByCin(PROVIDER, cin, today())
                .body("county.code", equalTo("19"))
                .extract()
                .<String>path("answeredAt");
        sendFile(FEED, in(cin, "33")).statusCode(201);

        askByCin(PROVIDER, cin, today()).body("county.code", equalTo("33"));
        ask(PROVIDER, """
                {"cin": "%s", "serviceDate": "%s", "knownAt": "%s"}""".formatted(cin, today(), then))
                .body("county.code", equalTo("19"))
                .body("knownAt", equalTo(then));
    }

    private static byte[] in(String cin, String county) {
        return new File834("known then " + county, today())
                .member(cin, "KNOWN", "THEN", LocalDate.of(1991, 2, 3))
                .coverage("304;01", today().withDayOfMonth(1), null)
                .aidCodes("M1;401", county)
                .end();
    }

    @Test
    void the_proof_is_the_answer_as_given_for_whoever_asked_and_for_those_who_check() {
        var answer = askByCin(PROVIDER, SamplePeople.AETNA_FIRST, today()).extract();
        var proof = "/v1/eligibility-inquiries/" + answer.<String>path("evc");

        as(PROVIDER).get(proof).then().statusCode(200).body(equalTo(answer.asString()));
        as(AUDITOR).get(proof).then().statusCode(200).body(equalTo(answer.asString()));
        as(OTHER_PROVIDER).get(proof).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        as(PROVIDER).get("/v1/eligibility-inquiries/2222222222").then().statusCode(404);
        as(PROVIDER).get("/v1/eligibility-inquiries/nonsense").then().statusCode(404);
        given().get(proof).then().statusCode(401);
    }

    @Test
    void each_inquiry_leaves_an_audit_record_even_where_nobody_may_be_shown() {
        var before = rows.count("select count(*) from audit_record where person = '91200001A'");

        askByCin(PLAN, "91200001A", today()).body("outcome", equalTo("NOT_FOUND"));

        assertThat(rows.count("select count(*) from audit_record where person = '91200001A'"))
                .isEqualTo(before + 1);
    }
}

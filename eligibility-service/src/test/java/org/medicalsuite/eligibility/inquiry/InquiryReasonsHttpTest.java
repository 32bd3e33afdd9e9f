package org.medicalsuite.eligibility.inquiry;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.Door.PROVIDER;
import static org.medicalsuite.eligibility.Door.as;
import static org.medicalsuite.eligibility.Door.ask;
import static org.medicalsuite.eligibility.Door.askByCin;
import static org.medicalsuite.eligibility.Door.sendFile;
import static org.medicalsuite.eligibility.Door.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medicalsuite.eligibility.sample.File834;
import org.medicalsuite.eligibility.sample.SamplePeople;
import org.medicalsuite.kernel.testing.RealServers;

/** Every "no" says why, what to do next, and how X12 says it. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class InquiryReasonsHttpTest {
    private static final LocalDate BORN = LocalDate.of(1980, 1, 1);

    @Test
    void nobody_is_found() {
        no("98499999A", today(), "PERSON_NOT_FOUND", "75", "C", null);
    }

    @Test
    void aid_codes_are_on_file_and_none_is_eligible_or_none_is_on_file_for_the_day() {
        onFile("98400009A", BORN, List.of(), "M1;991");
        no("98400009A", today(), "NOT_ELIGIBLE_UNDER_ANY_AID_CODE", "75", "C", "6");
        no("98400009A", today().minusMonths(8), "NO_COVERAGE_ON_DATE", "75", "C", "6");
    }

    @Test
    void the_day_lies_before_birth_or_after_death() {
        onFile("98400010A", today(), List.of(), "P9;001");
        no("98400010A", today().minusDays(1), "BORN_AFTER_SERVICE_DATE", "60", "C", null);
        var death = today().minusMonths(1);
        onFile("98400011A", BORN, List.of("17*;%s;".formatted(death.toString().replace("-", ""))), "M1;401");
        askByCin(PROVIDER, "98400011A", death).body("outcome", equalTo("COVERED"));
        no("98400011A", death.plusDays(1), "DECEASED_BEFORE_SERVICE_DATE", "61", "C", "6")
                .body("aidCodes", empty())
                .body("delivery", nullValue());
    }

    @Test
    void the_share_of_cost_is_not_met() {
        sendFile(FEED, SamplePeople.asOf(today()).enrollmentFile());
        no("90200001A", today(), "SHARE_OF_COST_UNMET", "75", "R", "Y");
    }

    @Test
    void two_people_share_a_name() {
        sendFile(FEED, SamplePeople.asOf(today()).enrollmentFile());
        var birth = SamplePeople.asOf(today())
                .situations()
                .lines()
                .filter(line -> line.startsWith("92500001A"))
                .findFirst()
                .orElseThrow()
                .split(",", 5)[3];
        isNo(ask(PROVIDER, """
                        {"person": {"lastName": "SAME-NAME", "firstName": "ANA", "birthDate": "%s"}, "serviceDate": "%s"}""".formatted(birth, today())), "PERSON_NOT_UNIQUE", "76", "C", null);
    }

    @Test
    void a_hap_card_belongs_to_a_programme_that_is_not_held_here() {
        var answer = isNo(ask(PROVIDER, """
                                {"hapCard": "12345678901234", "serviceDate": "%s"}""".formatted(today())), "HEALTH_ACCESS_PROGRAMS_NOT_HELD", "75", "N", null)
                .body("outcome", equalTo("NOT_FOUND"))
                .body("person", nullValue())
                .body("reasons[0].remedy", startsWith("Ask the state's AEVS"))
                .extract();
        as(PROVIDER)
                .get("/v1/eligibility-inquiries/" + answer.<String>path("evc"))
                .then()
                .body(equalTo(answer.asString()))
                .body(not(matchesPattern("(?s).*12345678901234.*")));
        ask(PROVIDER, """
                {"hapCard": "", "serviceDate": "%s"}""".formatted(today())).statusCode(400).body("errors[0].field", equalTo("hapCard"));
        ask(PROVIDER, """
                {"hapCard": "1", "cin": "91234567A", "serviceDate": "%s"}""".formatted(today())).statusCode(400).body("errors[0].code", equalTo("PERSON_NAMED_TWICE"));
    }

    private static ValidatableResponse no(
            String cin, LocalDate day, String code, String aaa, String followUp, @Nullable String benefit) {
        return isNo(askByCin(PROVIDER, cin, day), code, aaa, followUp, benefit);
    }

    private static ValidatableResponse isNo(
            ValidatableResponse answer, String code, String aaa, String followUp, @Nullable String benefit) {
        return answer.statusCode(200)
                .body("outcome", not(equalTo("COVERED")))
                .body("decision.rule", equalTo(code))
                .body("reasons[0].code", equalTo(code))
                .body("reasons[0].text", not(equalTo("")))
                .body("reasons[0].remedy", not(equalTo("")))
                .body("reasons[0].aaaRejectReason", equalTo(aaa))
                .body("reasons[0].aaaFollowUp", equalTo(followUp))
                .body("reasons[0].eligibilityOrBenefit", benefit == null ? nullValue() : equalTo(benefit));
    }

    private static void onFile(String cin, LocalDate birth, List<String> references, String aidCodes) {
        sendFile(
                        FEED,
                        new File834("reasons " + cin, today())
                                .member(cin, "REASON" + cin.substring(5, 8), "ANA", birth, "F", references)
                                .coverage("304;01", today().minusMonths(3).withDayOfMonth(1), null)
                                .aidCodes(aidCodes, "19")
                                .end())
                .statusCode(201);
    }
}

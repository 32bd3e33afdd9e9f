package org.medicalsuite.eligibility.inquiry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.medicalsuite.eligibility.Door.AUDITOR;
import static org.medicalsuite.eligibility.Door.COUNTY;
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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.medicalsuite.eligibility.Rows;
import org.medicalsuite.eligibility.sample.File834;
import org.medicalsuite.eligibility.sample.SamplePeople;
import org.medicalsuite.kernel.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class EligibilityInquiryHttpTest {
    @Inject
    Rows rows;

    @BeforeEach
    void sample_people_are_on_file() {
        sendFile(FEED, SamplePeople.asOf(today()).enrollmentFile());
    }

    @Test
    void a_child_covered_first_by_aetna_is_covered_and_every_line_says_why() {
        askByCin(PROVIDER, SamplePeople.AETNA_FIRST, today())
                .statusCode(200)
                .body("evc", matchesPattern("[2-9A-HJ-NP-Z]{10}"))
                .body("outcome", equalTo("COVERED"))
                .body("person.lastName", equalTo("AETNA-FIRST"))
                .body("aidCodes.code", contains("P5"))
                .body("aidCodes[0].source.span", startsWith("spn_"))
                .body("aidCodes[0].basis.citation.source", startsWith("MEDS Quick Reference Guide"))
                .body("scope.scope", equalTo("FULL"))
                .body("county.name", equalTo("Los Angeles"))
                .body("delivery.delivery", equalTo("MANAGED_CARE"))
                .body("delivery.status", equalTo("MANDATORY"))
                .body("delivery.plan.hcpCode", equalTo("304"))
                .body("delivery.plan.name", equalTo("L.A. Care Health Plan"))
                .body("delivery.plan.telephone", equalTo("1-888-839-9909"))
                .body("primaryCare.npi", equalTo("1234567893"))
                .body("otherCoverage[0].handling", equalTo("COST_AVOIDANCE"))
                .body("payFirst", contains("AETNA"))
                .body("coverages.kind", contains("GROUP_PLAN", "MEDI_CAL"))
                .body("coverages[0].subscriber.relation", equalTo("MOTHER"))
                .body("coverages[0].subscriber.birthDate", equalTo("1988-05-12"))
                .body("carveOuts.service", hasItem("DENTAL"))
                .body("reasons", empty());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "90300001A, COVERED, FEE_FOR_SERVICE, FULL",
        "90400001A, COVERED, MANAGED_CARE, FULL",
        "90500001A, COVERED, FEE_FOR_SERVICE, RESTRICTED",
        "90600001A, COVERED, FEE_FOR_SERVICE, FULL",
        "90700001A, COVERED, MANAGED_CARE, FULL",
        "90800001A, COVERED, MANAGED_CARE, FULL",
        "91000001A, COVERED, FEE_FOR_SERVICE, FULL",
        "91200001A, COVERED, MANAGED_CARE, FULL",
        "91300001A, COVERED, MANAGED_CARE, FULL",
        "91600001A, COVERED, FEE_FOR_SERVICE, FULL",
        "91700001A, COVERED, MANAGED_CARE, FULL",
        "92300001A, COVERED, MANAGED_CARE, FULL",
        "92400001A, COVERED, FEE_FOR_SERVICE, LIMITED",
        "90200001A, NOT_ELIGIBLE, , ",
        "90900001A, NOT_ELIGIBLE, , ",
        "91100001A, NOT_ELIGIBLE, , ",
        "92200001A, NOT_ELIGIBLE, , ",
        "99900009A, NOT_FOUND, , "
    })
    void each_sample_situation_is_answered(String cin, String outcome, String delivery, String scope) {
        askByCin(PROVIDER, cin, today())
                .statusCode(200)
                .body("outcome", equalTo(outcome))
                .body("delivery.delivery", delivery == null ? nullValue() : equalTo(delivery))
                .body("scope.scope", scope == null ? nullValue() : equalTo(scope));
    }

    @Test
    void while_a_share_of_cost_is_unmet_no_aid_code_is_shown_and_the_case_number_is() {
        askByCin(PROVIDER, "90200001A", today())
                .body("outcome", equalTo("NOT_ELIGIBLE"))
                .body("aidCodes", empty())
                .body("shareOfCost.amount", equalTo("300.00"))
                .body("shareOfCost.remaining", equalTo("300.00"))
                .body("shareOfCost.caseNumbers", hasSize(1))
                .body("reasons[0].code", equalTo("SHARE_OF_COST_UNMET"))
                .body("reasons[0].remedy", startsWith("Collect or obligate"))
                .body("decision.rule", equalTo("SHARE_OF_COST_UNMET"));
        askByCin(PROVIDER, "90300001A", today())
                .body("shareOfCost.met", is(true))
                .body("shareOfCost.remaining", equalTo("0.00"))
                .body("aidCodes.code", contains("67"));
    }

    @Test
    void medicare_is_named_before_medi_cal_and_two_aid_codes_are_both_shown() {
        askByCin(PROVIDER, "90400001A", today())
                .body("aidCodes.code", contains("10", "80"))
                .body("medicare.partA", is(true))
                .body("medicare.partD", is(true))
                .body("payFirst", contains("Medicare"))
                .body("coverages.kind", contains("MEDICARE", "MEDI_CAL"));
    }

    @Test
    void a_person_is_found_by_card_and_by_name_and_a_superseded_card_is_noticed() {
        ask(PROVIDER, """
                {"person": {"lastName": "Aetna First", "firstName": "ana", "birthDate": "%s"}, "serviceDate": "%s"}""".formatted(birthDate(SamplePeople.AETNA_FIRST), today()))
                .body("outcome", equalTo("COVERED"))
                .body("person.cin", equalTo(SamplePeople.AETNA_FIRST));
        ask(PROVIDER, """
                {"card": "91234567A29180", "serviceDate": "%s"}""".formatted(today()))
                .body("outcome", equalTo("COVERED"))
                .body("notices[0].code", equalTo("CARD_SUPERSEDED"));
    }

    @Test
    void a_name_that_two_people_share_is_answered_as_not_unique() {
        ask(PROVIDER, """
                {"person": {"lastName": "SAME-NAME", "firstName": "ANA", "birthDate": "%s"}, "serviceDate": "%s"}""".formatted(birthDate("92500001A"), today()))
                .body("outcome", equalTo("NOT_UNIQUE"))
                .body("person", nullValue())
                .body("reasons[0].aaaRejectReason", equalTo("76"));
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
    void a_plan_sees_its_members_and_a_county_its_residents_and_others_do_not_exist_for_them() {
        askByCin(PLAN, SamplePeople.AETNA_FIRST, today()).body("outcome", equalTo("COVERED"));
        askByCin(COUNTY, SamplePeople.AETNA_FIRST, today()).body("outcome", equalTo("COVERED"));
        for (var hidden : List.of(PLAN, COUNTY)) {
            var somebodyElses = askByCin(hidden, "91200001A", today())
                    .body("outcome", equalTo("NOT_FOUND"))
                    .body("person", nullValue())
                    .extract()
                    .<String>path("reasons[0].code");
            askByCin(hidden, "99900009A", today())
                    .body("outcome", equalTo("NOT_FOUND"))
                    .body("reasons[0].code", equalTo(somebodyElses));
        }
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

    static Stream<Arguments> inquiries_that_cannot_be_used() {
        var today = today().toString();
        var cin = "\"cin\": \"91234567A\"";
        return Stream.of(
                Arguments.of("{", null, null),
                Arguments.of("{%s, \"serviceDate\": \"%s\", \"dob\": 1}".formatted(cin, today), "dob", null),
                Arguments.of("{%s, \"serviceDate\": \"2026-02-30\"}".formatted(cin), "serviceDate", null),
                Arguments.of("{%s}".formatted(cin), "serviceDate", "NOT_NULL"),
                Arguments.of("{\"cin\": \"81234567A\", \"serviceDate\": \"%s\"}".formatted(today), "cin", "CIN_FORM"),
                Arguments.of(
                        "{\"card\": \"91234567A\", \"serviceDate\": \"%s\"}".formatted(today), "card", "CARD_FORM"),
                Arguments.of("{\"serviceDate\": \"%s\"}".formatted(today), "", "PERSON_REQUIRED"),
                Arguments.of(
                        "{%s, \"card\": \"91234567A29180\", \"serviceDate\": \"%s\"}".formatted(cin, today),
                        "",
                        "PERSON_NAMED_TWICE"),
                Arguments.of(
                        "{%s, \"serviceDate\": \"%s\"}"
                                .formatted(cin, today().minusMonths(13).withDayOfMonth(1)),
                        "serviceDate",
                        "SERVICE_DATE_OLDER_THAN_12_MONTHS"),
                Arguments.of(
                        "{%s, \"serviceDate\": \"%s\"}"
                                .formatted(cin, today().plusMonths(1).withDayOfMonth(1)),
                        "serviceDate",
                        "SERVICE_DATE_AFTER_CURRENT_MONTH"),
                Arguments.of(
                        "{%s, \"serviceDate\": \"%s\", \"knownAt\": \"2999-01-01T00:00:00Z\"}".formatted(cin, today),
                        "knownAt",
                        "KNOWN_AT_IN_FUTURE"));
    }

    @ParameterizedTest
    @MethodSource("inquiries_that_cannot_be_used")
    void an_inquiry_that_cannot_be_used_is_refused_with_the_field_and_nothing_is_stored(
            String body, String field, String code) {
        var before = rows.all();

        var refused = ask(PROVIDER, body).log().ifValidationFails().statusCode(400);
        if (field != null) {
            refused.body("errors[0].field", equalTo(field));
        }
        if (code != null) {
            refused.body("errors[0].code", equalTo(code));
        }

        assertThat(rows.all()).isEqualTo(before);
    }

    @Test
    void nobody_asks_without_a_token_or_with_the_wrong_role_or_with_a_huge_body() {
        var before = rows.all();
        given().contentType("application/json")
                .body("{}")
                .post("/v1/eligibility-inquiries")
                .then()
                .statusCode(401);
        ask(AUDITOR, "{}").statusCode(403);
        ask(PROVIDER, "{\"card\": \"%s\"}".formatted("9".repeat(1_100_000)))
                .statusCode(413)
                .body("code", equalTo("BODY_TOO_LARGE"));

        assertThat(rows.all()).isEqualTo(before);
    }

    private static String birthDate(String cin) {
        return SamplePeople.asOf(today())
                .situations()
                .lines()
                .filter(line -> line.startsWith(cin))
                .map(line -> line.split(",", 5)[3])
                .findFirst()
                .orElseThrow();
    }
}

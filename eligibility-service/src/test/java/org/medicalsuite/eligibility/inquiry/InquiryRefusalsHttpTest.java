package org.medicalsuite.eligibility.inquiry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.medicalsuite.eligibility.Door.AUDITOR;
import static org.medicalsuite.eligibility.Door.COUNTY;
import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.Door.PLAN;
import static org.medicalsuite.eligibility.Door.PROVIDER;
import static org.medicalsuite.eligibility.Door.ask;
import static org.medicalsuite.eligibility.Door.askByCin;
import static org.medicalsuite.eligibility.Door.sendFile;
import static org.medicalsuite.eligibility.Door.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.medicalsuite.eligibility.Rows;
import org.medicalsuite.eligibility.sample.SamplePeople;
import org.medicalsuite.kernel.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class InquiryRefusalsHttpTest {
    @Inject
    Rows rows;

    @BeforeEach
    void sample_people_are_on_file() {
        sendFile(FEED, SamplePeople.asOf(today()).enrollmentFile());
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
    void where_nobody_is_found_an_unusual_letter_of_the_cin_is_pointed_out() {
        askByCin(PROVIDER, "99900009O", today())
                .statusCode(200)
                .body("outcome", equalTo("NOT_FOUND"))
                .body("notices[0].code", equalTo("CIN_LETTER_UNUSUAL"));
        askByCin(PROVIDER, "99900009A", today()).body("notices", empty());
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
}

package org.medicalsuite.eligibility.clearance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
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
import static org.medicalsuite.eligibility.clearance.Cases.NPI;
import static org.medicalsuite.eligibility.clearance.Cases.OTHER_NPI;
import static org.medicalsuite.eligibility.clearance.Cases.bill;
import static org.medicalsuite.eligibility.clearance.Cases.clear;
import static org.medicalsuite.eligibility.clearance.Cases.read;
import static org.medicalsuite.eligibility.clearance.Cases.reverse;
import static org.medicalsuite.eligibility.clearance.Cases.unmet;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.medicalsuite.eligibility.Rows;
import org.medicalsuite.kernel.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ShareOfCostHttpTest {
    @Inject
    Rows rows;

    @Test
    void bills_add_up_and_once_nothing_remains_the_person_is_eligible_in_the_month() {
        var cin = "97100001A";
        unmet(cin, "300", "19;17;7100001;0;01");
        askByCin(PROVIDER, cin, today())
                .body("outcome", equalTo("NOT_ELIGIBLE"))
                .body("aidCodes", empty())
                .body("shareOfCost.remaining", equalTo("300.00"))
                .body("shareOfCost.caseNumbers", contains("191771000010"));

        clear(PROVIDER, NPI, cin, "120.00")
                .statusCode(201)
                .body("outcome", equalTo("PARTLY_CLEARED"))
                .body("clearance.counted", equalTo("120.00"))
                .body("clearance.caseNumber", equalTo("191771000010"))
                .body("billable", equalTo("0.00"))
                .body("remaining", equalTo("180.00"));
        var before = askByCin(PROVIDER, cin, today())
                .body("outcome", equalTo("NOT_ELIGIBLE"))
                .body("aidCodes", empty())
                .body("shareOfCost.remaining", equalTo("180.00"))
                .extract()
                .<String>path("answeredAt");

        clear(OTHER_PROVIDER, OTHER_NPI, cin, "250.00")
                .statusCode(201)
                .body("outcome", equalTo("CLEARED"))
                .body("clearance.counted", equalTo("180.00"))
                .body("billable", equalTo("70.00"))
                .body("remaining", equalTo("0.00"))
                .body("basis.rule", equalTo("SHARE_OF_COST_MET"));
        askByCin(PROVIDER, cin, today())
                .body("outcome", equalTo("COVERED"))
                .body("aidCodes.code", contains("17"))
                .body("aidCodes[0].basis.rule", equalTo("SHARE_OF_COST_MET"))
                .body("shareOfCost.met", is(true))
                .body("shareOfCost.certifiedOn", equalTo(today().toString()));
        clear(PROVIDER, NPI, cin, "10.00")
                .statusCode(200)
                .body("outcome", equalTo("ALREADY_MET"))
                .body("clearance", nullValue())
                .body("reasons[0].remedy", startsWith("Bill Medi-Cal"));

        ask(PROVIDER, """
                {"cin": "%s", "serviceDate": "%s", "knownAt": "%s"}""".formatted(cin, today(), before))
                .body("outcome", equalTo("NOT_ELIGIBLE"))
                .body("shareOfCost.remaining", equalTo("180.00"));
    }

    @Test
    void everybody_on_a_case_number_shares_it_and_a_bill_may_go_to_another_case_of_the_person() {
        unmet("97100002A", "200", "19;17;7100002;0;01");
        unmet("97100003A", "200", "19;17;7100002;0;02");
        unmet("97100004A", "500", "19;17;7100004;0;01", "19;17;7100002;0;03");

        clear(PROVIDER, NPI, "97100002A", "60.00").statusCode(201);
        clear(
                        PROVIDER,
                        "another-case-of-hers",
                        bill("97100004A", "40.00", NPI).replace("}", ", \"caseNumber\": \"191771000020\"}"))
                .statusCode(201)
                .body("remaining", equalTo("100.00"));

        askByCin(PROVIDER, "97100003A", today()).body("shareOfCost.remaining", equalTo("100.00"));
        askByCin(PROVIDER, "97100004A", today()).body("shareOfCost.remaining", equalTo("500.00"));
        clear(PROVIDER, NPI, "97100003A", "100.00").statusCode(201).body("outcome", equalTo("CLEARED"));
        askByCin(PROVIDER, "97100002A", today()).body("outcome", equalTo("COVERED"));
        read(PROVIDER, "97100004A")
                .body("cases.caseNumber", contains("191771000040", "191771000020"))
                .body("cases.own", contains(true, false))
                .body("cases.remaining", contains("500.00", "0.00"));
    }

    @Test
    void a_reversal_is_a_row_of_its_own_and_the_person_is_not_eligible_again() {
        var cin = "97100005A";
        unmet(cin, "100", "19;17;7100005;0;01");
        var number = clear(PROVIDER, NPI, cin, "130.00").extract().<String>path("clearance.number");

        reverse(OTHER_PROVIDER, number).statusCode(404);
        var reversal = reverse(PROVIDER, number)
                .statusCode(201)
                .body("outcome", equalTo("REVERSED"))
                .body("clearance.reverses", equalTo(number))
                .body("clearance.counted", equalTo("-100.00"))
                .body("clearance.reason", equalTo("ENTERED_IN_ERROR"))
                .body("remaining", equalTo("100.00"))
                .extract()
                .<String>path("clearance.number");
        askByCin(PROVIDER, cin, today())
                .body("outcome", equalTo("NOT_ELIGIBLE"))
                .body("shareOfCost.remaining", equalTo("100.00"));
        reverse(PROVIDER, number).statusCode(200).body("outcome", equalTo("ALREADY_REVERSED"));
        reverse(PROVIDER, reversal).statusCode(200).body("outcome", equalTo("ALREADY_REVERSED"));
        read(PROVIDER, cin)
                .body("cases[0].clearances.number", contains(number, reversal))
                .body("cases[0].remaining", equalTo("100.00"));
    }

    @Test
    void a_provider_sees_its_own_clearances_and_the_sums_of_all() {
        var cin = "97100006A";
        unmet(cin, "300", "19;17;7100006;0;01");
        var own = clear(PROVIDER, NPI, cin, "100.00").extract().<String>path("clearance.number");
        clear(OTHER_PROVIDER, OTHER_NPI, cin, "50.00").statusCode(201);
        clear(COUNTY, "by-hand", bill(cin, "25.00", NPI).replace(", \"npi\": \"" + NPI + "\"", ""))
                .statusCode(201);

        read(PROVIDER, cin)
                .body("outcome", equalTo("FOUND"))
                .body("cases[0].remaining", equalTo("125.00"))
                .body("cases[0].clearances.number", contains(own));
        read(AUDITOR, cin).body("cases[0].clearances", hasSize(3));
        as(PROVIDER).get("/v1/share-of-cost-clearances/" + own).then().statusCode(200);
        as(OTHER_PROVIDER).get("/v1/share-of-cost-clearances/" + own).then().statusCode(404);
        as(PLAN).get("/v1/share-of-cost-clearances/" + own).then().statusCode(403);
        given().get("/v1/share-of-cost-clearances/" + own).then().statusCode(401);
        as(AUDITOR)
                .get("/v1/share-of-cost-clearances/" + own)
                .then()
                .statusCode(200)
                .body("counted", equalTo("100.00"));
    }

    @Test
    void where_there_is_nothing_to_clear_the_answer_says_why() {
        unmet("97100007A", "300", "19;17;7100007;0;01");
        sendFile(FEED, Cases.file("97100008A", List.of("3H*19;17;7100008;0;01"), "300", "17;301"))
                .statusCode(201);

        clear(PROVIDER, NPI, "97100009A", "1.00").statusCode(200).body("outcome", equalTo("PERSON_NOT_FOUND"));
        clear(PROVIDER, NPI, "97100008A", "1.00").statusCode(200).body("outcome", equalTo("ALREADY_MET"));
        clear(
                        PROVIDER,
                        "a-case-of-others",
                        bill("97100007A", "1.00", NPI).replace("}", ", \"caseNumber\": \"191700000000\"}"))
                .statusCode(200)
                .body("outcome", equalTo("CASE_NUMBER_NOT_OF_PERSON"))
                .body("reasons[0].code", equalTo("CASE_NUMBER_NOT_OF_PERSON"));
        read(PROVIDER, "97100009A").statusCode(200).body("outcome", equalTo("PERSON_NOT_FOUND"));
        read(PROVIDER, "97100008A").body("cases[0].metByStatus", is(true)).body("cases[0].remaining", equalTo("0.00"));
    }

    static Stream<Arguments> bills_that_cannot_be_used() {
        var bill = bill("97100007A", "1.00", NPI);
        return Stream.of(
                Arguments.of(bill.replace("\"1.00\"", "\"0.00\""), "amount", "AMOUNT_NOT_POSITIVE"),
                Arguments.of(bill.replace("\"1.00\"", "\"-5.00\""), "amount", "AMOUNT_NOT_POSITIVE"),
                Arguments.of(bill.replace("\"1.00\"", "\"1.005\""), "amount", "MONEY_FORM"),
                Arguments.of(bill.replace(NPI, OTHER_NPI), "npi", "NPI_NOT_YOURS"),
                Arguments.of(bill.replace(", \"npi\": \"" + NPI + "\"", ""), "npi", "NPI_NOT_YOURS"),
                Arguments.of(bill.replace("97100007A", "A"), "cin", "CIN_FORM"),
                Arguments.of(bill.replace("99213", "?"), "procedure", "PATTERN"),
                Arguments.of(
                        bill.replace(today().toString(), today().minusMonths(14).toString()),
                        "serviceDate",
                        "SERVICE_DATE_OLDER_THAN_12_MONTHS"));
    }

    @ParameterizedTest
    @MethodSource("bills_that_cannot_be_used")
    void a_bill_that_cannot_be_used_is_refused_with_the_field_and_nothing_is_stored(
            String body, String field, String code) {
        var before = rows.all();

        clear(PROVIDER, "unusable", body)
                .statusCode(400)
                .body("errors[0].field", equalTo(field))
                .body("errors[0].code", equalTo(code));

        assertThat(rows.all()).isEqualTo(before);
    }

    @Test
    void nobody_clears_without_a_key_a_token_or_the_role() {
        var body = bill("97100007A", "1.00", NPI);
        as(PROVIDER)
                .contentType("application/json")
                .body(body)
                .post("/v1/share-of-cost-clearances")
                .then()
                .statusCode(428);
        given().contentType("application/json")
                .body(body)
                .post("/v1/share-of-cost-clearances")
                .then()
                .statusCode(401);
        clear(AUDITOR, "no-role", body).statusCode(403);
        reverse(FEED, "soc_1").statusCode(403);
        reverse(PROVIDER, "soc_1").statusCode(404);
        read(PLAN, "97100007A").statusCode(403);
        given().contentType("application/json")
                .body("{}")
                .post("/v1/share-of-cost-inquiries")
                .then()
                .statusCode(401);
        as(PROVIDER)
                .contentType("application/json")
                .body("{\"cin\": \"97100007A\", \"serviceDate\": \"2026-02-30\"}")
                .post("/v1/share-of-cost-inquiries")
                .then()
                .statusCode(400);
    }
}

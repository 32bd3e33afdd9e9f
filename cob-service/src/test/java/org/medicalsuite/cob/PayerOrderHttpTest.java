package org.medicalsuite.cob;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PayerOrderHttpTest {
    static final String CHILD = """
            {"cin": "91234567A", "date": "2026-03-02", "benefit": "MEDICAL",
             "coverages": [
               {"id": "la-care", "payer": "L.A. Care", "kind": "MEDI_CAL", "period": {"from": "2024-01-01"}},
               {"id": "aetna", "payer": "Aetna PPO", "kind": "GROUP_PLAN", "period": {"from": "2023-09-01"},
                "subscriber": {"relation": "MOTHER", "birthDate": "1988-04-12"},
                "employment": {"status": "ACTIVE", "employees": 400}}]}""";

    @Inject
    AgroalDataSource dataSource;

    @Test
    void a_childs_plan_comes_first_and_medi_cal_last() {
        ask("sunrise-pediatrics", CHILD)
                .statusCode(200)
                .body("cobClass", equalTo("COB_INSTANCE_EXISTS_PRIMACY_DETERMINED"))
                .body("positions.number", contains(1, 2))
                .body("positions[0].coverages", contains("aetna"))
                .body("positions[1].coverages", contains("la-care"))
                .body("positions.standing", everyItem(equalTo("ALONE")))
                .body("decidingRule.rule", equalTo("PAYER_OF_LAST_RESORT"))
                .body("decidingRule.citation.source", equalTo("W&I 14124.90; 42 USC 1396a(a)(25); 22 CCR 51005(a)"))
                .body("decidingRule.citation.mark", equalTo("FOUND"))
                .body("missingFacts", empty());
    }

    @Test
    void an_answer_about_a_person_leaves_an_audit_record() throws SQLException {
        long before = auditRecords("cob.order", "91234567A");
        ask("sunrise-pediatrics", CHILD).statusCode(200);
        assertThat(auditRecords("cob.order", "91234567A")).isEqualTo(before + 1);
    }

    @Test
    void a_missing_birthday_is_asked_for_and_medi_cal_is_last_all_the_same() {
        ask("la-care", """
                {"date": "2026-03-02", "family": {"parents": "TOGETHER"},
                 "coverages": [
                   {"id": "m", "kind": "GROUP_PLAN", "subscriber": {"relation": "MOTHER"}},
                   {"id": "f", "kind": "GROUP_PLAN", "subscriber": {"relation": "FATHER", "birthDate": "1980-01-05"}},
                   {"id": "z", "kind": "MEDI_CAL"}]}""")
                .statusCode(200)
                .body("cobClass", equalTo("COB_INSTANCE_EXISTS_PRIMACY_UNDETERMINED"))
                .body("positions[0].standing", equalTo("UNDETERMINED"))
                .body("positions[0].coverages", contains("f", "m"))
                .body("positions[1].coverages", contains("z"))
                .body("missingFacts.coverage", contains("m"))
                .body("missingFacts.field", contains("subscriber.birthDate"));
    }

    @Test
    void the_rules_that_were_tried_are_in_the_answer() {
        ask("state-consultant-desk", """
                {"date": "2026-03-02",
                 "coverages": [
                   {"id": "a", "kind": "GROUP_PLAN", "period": {"from": "2020-01-01"},
                    "subscriber": {"relation": "PATIENT"}, "employment": {"status": "ACTIVE"}},
                   {"id": "b", "kind": "GROUP_PLAN", "period": {"from": "2019-01-01"},
                    "subscriber": {"relation": "PATIENT"}, "employment": {"status": "ACTIVE"}}]}""")
                .statusCode(200)
                .body("positions.coverages.flatten()", contains("b", "a"))
                .body("comparisons[0].basis.rule", equalTo("LONGER_COVERAGE"))
                .body(
                        "comparisons[0].rulesTried.rule",
                        contains(
                                "NON_COMPLYING_PLAN",
                                "NON_DEPENDENT_BEFORE_DEPENDENT",
                                "ACTIVE_BEFORE_RETIRED",
                                "COBRA_LAST"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sunrise-pediatrics", "la-care", "los-angeles-county", "state-consultant-desk", "state-feed"})
    void everyone_who_coordinates_may_ask(String client) {
        ask(client, CHILD).statusCode(200);
    }

    @Test
    void without_a_token_nobody_may_ask() {
        given().contentType("application/json")
                .body(CHILD)
                .post("/v1/payer-orders")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_SIGNED_IN"));
    }

    @Test
    void an_auditor_may_not_ask() {
        ask("audit-office", CHILD).statusCode(403).body("code", equalTo("NOT_ALLOWED"));
    }

    @Test
    void a_body_that_is_no_json_is_refused() {
        ask("sunrise-pediatrics", "{\"date\": ").statusCode(400).body("code", equalTo("MALFORMED_BODY"));
    }

    @Test
    void an_empty_body_is_refused() {
        ask("sunrise-pediatrics", "").statusCode(400).contentType("application/problem+json");
    }

    @Test
    void an_unknown_field_is_named() {
        ask("sunrise-pediatrics", CHILD.replace("\"birthDate\"", "\"birthday\""))
                .statusCode(400)
                .body("code", equalTo("INVALID_FIELDS"))
                .body("errors.code", contains("FIELD_UNKNOWN"))
                .body("errors.field", contains("coverages[1].subscriber.birthday"));
    }

    @Test
    void an_impossible_date_is_named() {
        ask("sunrise-pediatrics", CHILD.replace("2026-03-02", "2026-02-30"))
                .statusCode(400)
                .body("errors.code", contains("DATE_IMPOSSIBLE"))
                .body("errors.field", contains("date"));
    }

    @Test
    void missing_fields_are_all_named_at_once() {
        ask("sunrise-pediatrics", "{\"coverages\": [{\"kind\": \"MEDI_CAL\"}]}")
                .statusCode(400)
                .body("errors.field", hasItems("date", "coverages[0].id"));
    }

    @Test
    void a_plan_without_a_holder_is_refused() {
        ask("sunrise-pediatrics", """
                {"date": "2026-03-02", "coverages": [{"id": "a", "kind": "GROUP_PLAN"}]}""").statusCode(400).body("errors.field", contains("coverages[0].subscriber"));
    }

    @Test
    void a_fact_that_the_kind_does_not_have_is_refused() {
        ask("sunrise-pediatrics", """
                {"date": "2026-03-02", "coverages": [{"id": "a", "kind": "MEDI_CAL", "employment": {"employees": 5}}]}""")
                .statusCode(400)
                .body("errors.code", contains("FACT_NOT_OF_THIS_KIND"))
                .body("errors.field", contains("coverages[0].employment"));
    }

    @Test
    void two_coverages_with_one_id_are_refused() {
        ask("sunrise-pediatrics", """
                {"date": "2026-03-02", "coverages": [{"id": "a", "kind": "MEDI_CAL"}, {"id": "a", "kind": "TRICARE"}]}""")
                .statusCode(400)
                .body("errors.code", contains("ID_NOT_UNIQUE"))
                .body("errors.field", contains("coverages[1].id"));
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused() {
        ask(
                        "sunrise-pediatrics",
                        CHILD.replace(
                                "{\"from\": \"2024-01-01\"}", "{\"from\": \"2024-01-01\", \"thru\": \"2023-01-01\"}"))
                .statusCode(400)
                .body("errors.code", contains("DATES_CROSS"))
                .body("errors.field", contains("coverages[0].period.thru"));
    }

    @Test
    void a_person_is_never_quoted_in_an_error() {
        ask("sunrise-pediatrics", CHILD.replace("91234567A", "9777777"))
                .statusCode(400)
                .body("errors.field", contains("cin"))
                .body(not(org.hamcrest.Matchers.containsString("9777777")));
    }

    private long auditRecords(String deed, String person) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "select count(*) from audit_record where deed = ? and person = ?")) {
            select.setString(1, deed);
            select.setString(2, person);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static ValidatableResponse ask(String client, String body) {
        return given().auth()
                .oauth2(Tokens.of(client))
                .contentType("application/json")
                .body(body)
                .post("/v1/payer-orders")
                .then();
    }
}

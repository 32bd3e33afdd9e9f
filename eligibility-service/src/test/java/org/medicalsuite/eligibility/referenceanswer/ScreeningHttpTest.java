package org.medicalsuite.eligibility.referenceanswer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.medicalsuite.eligibility.Door.PROVIDER;
import static org.medicalsuite.eligibility.Door.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.kernel.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ScreeningHttpTest {
    @ParameterizedTest
    @CsvSource({"2024-06-01, 1, 1732", "2025-06-01, 2, 2433", "2026-06-01, 1, 1836"})
    void income_limits_follow_the_year_and_the_size(String on, int persons, int limit) {
        screen("{\"on\": \"%s\", \"income\": {\"persons\": %d, \"monthlyIncome\": %d}}".formatted(on, persons, limit))
                .statusCode(200)
                .body("determination", equalTo(false))
                .body("income.find { it.programme == 'NEW_ADULT_138' }.limit", equalTo(limit))
                .body("income.find { it.programme == 'NEW_ADULT_138' }.passes", equalTo(true))
                .body("income.find { it.programme == 'QMB' }.passes", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource({"2023-06-01, true, 130000.00", "2025-06-01, false,", "2026-06-01, true, 130000.00"})
    void assets_are_tested_by_date(String on, boolean tested, String limit) {
        screen("{\"on\": \"%s\", \"assets\": {\"persons\": 1, \"countable\": \"2000.00\"}}".formatted(on))
                .body("assets.tested", equalTo(tested))
                .body("assets.limit", equalTo(limit));
    }

    @Test
    void renewal_and_retroactive_months_change_in_2027() {
        screen("""
                {"on": "2027-02-01", "renewal": {"lastRenewal": "2027-01-15", "group": "EXPANSION_ADULT"},
                 "retroactive": {"application": "2027-02", "group": "EXPANSION_ADULT"}}""").body("renewal.due", equalTo("2027-07-15")).body("retroactive.months.size()", equalTo(1));
        screen("""
                {"on": "2026-02-01", "renewal": {"lastRenewal": "2026-01-15", "group": "EXPANSION_ADULT"},
                 "retroactive": {"application": "2026-02", "group": "EXPANSION_ADULT"}}""").body("renewal.due", equalTo("2027-01-15")).body("retroactive.months.size()", equalTo(3));
    }

    @Test
    void a_child_an_infant_and_a_hospital_are_screened_with_the_rule_and_its_mark() {
        screen("""
                {"on": "2026-11-01",
                 "institutionalDeeming": {"age": 6, "regionalCenterClient": true, "livesWithFamily": true,
                   "ineligibleBecauseOfFamilyIncome": true, "developmentalDisability": true,
                   "fundedRegionalCenterServicesInTheYear": 1},
                 "newborn": {"birth": "2026-03-10", "motherHadMediCalInBirthMonth": true},
                 "hospitalPresumptive": {"admitted": "2026-10-30", "portalSubmission": "2026-11-01"}}""")
                .body("institutionalDeeming.eligible", equalTo(true))
                .body("institutionalDeeming.basis.citation.mark", equalTo("UNCERTAIN"))
                .body("newborn.days.thru", equalTo("2027-03-31"))
                .body("hospitalPresumptive.start", equalTo("2026-11-01"))
                .body("hospitalPresumptive.applyBy", equalTo("2026-12-31"))
                .body("income", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        // on, age, application, enrolled without a gap -> scope, dental, rule
        "2025-06-01, 40, 2025-05-01, false, FULL, true, FULL_SCOPE_REGARDLESS_OF_STATUS",
        "2026-02-01, 40, 2026-01-05, false, RESTRICTED, false, FULL_SCOPE_FROZEN",
        "2026-06-15, 40, 2024-03-10, true, FULL, true, FULL_SCOPE_KEPT_BY_RENEWING",
    })
    void the_scope_without_satisfactory_immigration_status_follows_age_and_date(
            String on, int age, String application, boolean enrolled, String scope, boolean dental, String rule) {
        screen("""
                {"on": "%s", "scopeByStatus": {"age": %d, "pregnant": false, "application": "%s",
                   "continuouslyEnrolled": %s}}""".formatted(on, age, application, enrolled))
                .statusCode(200)
                .body("scopeByStatus.scope", equalTo(scope))
                .body("scopeByStatus.dental", equalTo(dental))
                .body("scopeByStatus.basis.rule", equalTo(rule));
    }

    @ParameterizedTest
    @CsvSource({
        // last began, in this pregnancy -> available, rule
        ", false, true, STARTS_WITH_THE_PORTAL",
        "2025-11-01, false, true, STARTS_WITH_THE_PORTAL",
        "2025-11-02, false, false, MONTHS_BETWEEN_HOSPITAL_PRESUMPTIVE_PERIODS",
        "2025-01-01, true, false, ONCE_IN_A_PREGNANCY",
    })
    void a_hospital_grants_presumptive_eligibility_once_in_twelve_months_and_once_in_a_pregnancy(
            String lastStart, boolean inThisPregnancy, boolean available, String rule) {
        var last = lastStart == null ? "null" : "\"" + lastStart + "\"";
        screen("""
                {"on": "2026-11-01", "hospitalPresumptive": {"admitted": "2026-11-01", "portalSubmission": "2026-11-01",
                   "lastStart": %s, "inThisPregnancy": %s}}""".formatted(last, inThisPregnancy))
                .statusCode(200)
                .body("hospitalPresumptive.available", equalTo(available))
                .body("hospitalPresumptive.basis.rule", equalTo(rule));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | on",
                "{\"on\": \"2026-11-01\"} | ''",
                "{\"on\": \"2013-12-31\", \"newborn\": {\"birth\": \"2013-01-01\", \"motherHadMediCalInBirthMonth\": true}} | on",
                "{\"on\": \"2031-01-01\", \"income\": {\"persons\": 1}} | on",
                "{\"on\": \"2026-11-01\", \"income\": {\"persons\": 0}} | income.persons",
            })
    void what_cannot_be_screened_is_refused_with_the_field(String body, String field) {
        screen(body).statusCode(400).body("errors[0].field", equalTo(field));
    }

    @Test
    void nobody_screens_without_a_token() {
        given().contentType("application/json")
                .body("{}")
                .post("/v1/screenings")
                .then()
                .statusCode(401);
    }

    private static ValidatableResponse screen(String body) {
        return as(PROVIDER)
                .contentType("application/json")
                .body(body)
                .post("/v1/screenings")
                .then();
    }
}

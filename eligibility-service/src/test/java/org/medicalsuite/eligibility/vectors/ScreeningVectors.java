package org.medicalsuite.eligibility.vectors;

import static org.medicalsuite.eligibility.Door.PROVIDER;
import static org.medicalsuite.eligibility.Door.as;

import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Questions that {@code POST /v1/screenings} answers: one part each, of the day that the question is about. */
final class ScreeningVectors {
    private ScreeningVectors() {}

    static Map<String, Object> income(Facts facts) {
        var programme = facts.word("program");
        var answer = screen(
                        LocalDate.of(facts.number("year"), 1, 1),
                        "income",
                        "{\"persons\": %d, \"monthlyIncome\": %d}"
                                .formatted(facts.number("size"), facts.number("monthly_income")))
                .setRootPath("income.find { it.programme == '%s' }".formatted(programme));
        return Map.of("limit", answer.getInt("limit"), "eligible", answer.getBoolean("passes"));
    }

    static Map<String, Object> assets(Facts facts) {
        var assets = screen(
                        facts.date("date"),
                        "assets",
                        "{\"persons\": %d, \"countable\": \"%s\"}"
                                .formatted(facts.number("persons"), facts.dollars("countable_assets")))
                .setRootPath("assets");
        var answer = new HashMap<String, Object>();
        answer.put("asset_test", assets.getBoolean("tested"));
        answer.put("eligible", assets.getBoolean("eligible"));
        answer.put("eligible_on_assets", assets.getBoolean("eligible"));
        if (assets.getBoolean("tested")) {
            answer.put("limit", new BigDecimal(assets.getString("limit")));
        }
        return answer;
    }

    static Map<String, Object> shareOfCost(Facts facts) {
        var answer = screen(
                        Facts.RESEARCHED,
                        "shareOfCost",
                        "{\"persons\": %d, \"composition\": \"%s\", \"longTermCare\": %s, \"netNonExemptIncome\": \"%s\"}"
                                .formatted(
                                        facts.number("persons"),
                                        facts.word("composition"),
                                        facts.is("ltc"),
                                        facts.dollars("net_nonexempt_income")))
                .setRootPath("shareOfCost");
        return Map.of(
                "maintenance_need", new BigDecimal(answer.getString("maintenanceNeed")),
                "soc", new BigDecimal(answer.getString("shareOfCost")));
    }

    static Map<String, Object> deeming(Facts facts) {
        var answer = screen(Facts.RESEARCHED, "institutionalDeeming", """
                {"age": %d, "regionalCenterClient": %s, "livesWithFamily": %s,
                 "ineligibleBecauseOfFamilyIncome": %s, "developmentalDisability": %s,
                 "fundedRegionalCenterServicesInTheYear": %d}""".formatted(
                                facts.number("age"),
                                facts.is("regional_center_client"),
                                facts.is("lives_with_family"),
                                facts.is("medi_cal_ineligible_due_to_family_income"),
                                facts.is("developmental_disability"),
                                facts.number("funded_rc_services_per_year")))
                .setRootPath("institutionalDeeming");
        return Map.of(
                "eligible", answer.getBoolean("eligible"),
                "parental_income_counted", answer.getBoolean("parentalIncomeCounted"),
                "aid_code_in", answer.getList("aidCodes"));
    }

    static Map<String, Object> hospitalPresumptive(Facts facts) {
        var submitted = facts.date("portal_submission");
        var answer = screen(
                        submitted,
                        "hospitalPresumptive",
                        "{\"admitted\": \"%s\", \"portalSubmission\": \"%s\"}"
                                .formatted(facts.date("admitted"), submitted))
                .setRootPath("hospitalPresumptive");
        return Map.of("start", answer.getString("start"), "backdated", answer.getBoolean("backdated"));
    }

    static Map<String, Object> newborn(Facts facts) {
        var birth = facts.date("birth");
        var answer = screen(
                birth,
                "newborn",
                "{\"birth\": \"%s\", \"motherHadMediCalInBirthMonth\": %s}"
                        .formatted(birth, facts.is("mother_medi_cal_in_birth_month")));
        return answer.getBoolean("newbornDeemed")
                ? Map.of(
                        "infant_scope", answer.getString("newborn.scope").toLowerCase(Locale.ROOT),
                        "from_", answer.getString("newborn.days.from"),
                        "through", answer.getString("newborn.days.thru"))
                : Map.of();
    }

    static Map<String, Object> retroactive(Facts facts) {
        var month = facts.text("application_month");
        List<String> months = screen(
                        LocalDate.parse(month + "-01"), "retroactive", """
                {"application": "%s", "group": "%s"}""".formatted(month, facts.word("group")))
                .getList("retroactive.months");
        return Map.of("retro_months", months);
    }

    static Map<String, Object> renewal(Facts facts) {
        var last = facts.date("last_renewal");
        var answer = screen(
                last, "renewal", "{\"lastRenewal\": \"%s\", \"group\": \"%s\"}".formatted(last, facts.word("group")));
        return Map.of("cycle_months", answer.getInt("renewal.months"));
    }

    static JsonPath screen(LocalDate on, String part, String question) {
        return as(PROVIDER)
                .contentType("application/json")
                .body("{\"on\": \"%s\", \"%s\": %s}".formatted(on, part, question))
                .post("/v1/screenings")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}

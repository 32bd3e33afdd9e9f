package org.medicalsuite.eligibility.vectors;

import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.post;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Questions how somebody stands to managed care: the state's file, screenings, exemptions, enrolment inquiries. */
final class ManagedCareVectors {
    private static final String EXEMPTIONS = "/v1/medical-exemption-requests";
    private static final String FULL_SCOPE = "M1";
    private static final String RESTRICTED_SCOPE = "58";

    private ManagedCareVectors() {}

    static Map<String, Object> status(Facts facts) {
        return facts.has("mer_request_date") ? exemptionAsked(facts) : standing(facts);
    }

    private static Map<String, Object> standing(Facts facts) {
        var on = facts.date("date");
        var scope = facts.has("immigration") ? Optional.of(scope(facts, on)) : Optional.<JsonPath>empty();
        var aidCode = scope.map(answer -> answer.getString("scope").equals("FULL") ? FULL_SCOPE : RESTRICTED_SCOPE)
                .orElseGet(() -> facts.text("aid_code"));
        var mer = facts.part("mer");
        var first = mer.dateOr("from_", on);
        AnyDay.go(first);
        var cin = onFile(facts, aidCode, first);
        if (mer.has("decision")) {
            decide(cin, mer);
        }
        AnyDay.go(on);
        var answer = ask(cin, on);
        var told = new HashMap<String, Object>();
        told.put("status", lower(answer, "status"));
        told.put("delivery", lower(answer, "delivery"));
        told.put("private_insurance_remains_primary", answer.getBoolean("privateInsuranceRemainsPrimary"));
        told.put("exempt_through", answer.getString("exemptThrough"));
        scope.ifPresent(asked -> {
            told.put("scope", lower(asked, "scope"));
            told.put("dental", asked.getBoolean("dental") ? "full" : "emergency");
        });
        return told;
    }

    /** What scope somebody without satisfactory immigration status has. */
    private static JsonPath scope(Facts facts, LocalDate on) {
        return ScreeningVectors.screen(on, "scopeByStatus", """
                {"age": %d, "pregnant": %s, "application": "%s", "continuouslyEnrolled": %s}""".formatted(
                                facts.number("age"),
                                facts.is("pregnant"),
                                facts.date("application_date"),
                                facts.is("continuously_enrolled")))
                .setRootPath("scopeByStatus");
    }

    private static String onFile(Facts facts, String aidCode, LocalDate on) {
        var person = new Newcomer(facts.county()).inNoPlan(on.withDayOfMonth(1));
        if (facts.has("age")) {
            person.born(on.minusYears(facts.number("age")));
        }
        if (facts.is("soc")) {
            person.shareOfCost(facts.has("soc_amount") ? facts.dollars("soc_amount") : "100");
        }
        if (facts.has("medicare")) {
            person.with(file -> file.medicare(Medicare.parts(facts.text("medicare"))));
        }
        facts.maybe("ohc")
                .filter(code -> !code.equals("N"))
                .ifPresent(code -> person.and(file -> file.otherCoverage("AETNA", "V1", null, code + ";;18", null)));
        return person.under(aidCode, eligibilityStatus(facts)).onFile(on);
    }

    private static String eligibilityStatus(Facts facts) {
        if (!facts.is("soc")) {
            return "401";
        }
        return facts.is("long_term_care") ? "101" : "501";
    }

    private static void decide(String cin, Facts mer) {
        var id = askExemption(cin).getString("id");
        var decision = mer.text("decision").equals("approved")
                ? "{\"verdict\": \"GRANT\", \"thru\": \"%s\"}".formatted(mer.date("to"))
                : "{\"verdict\": \"REFUSE\"}";
        post(FEED, EXEMPTIONS + "/" + id + "/decisions", decision).statusCode(200);
    }

    /** Somebody who has been in a plan for a time asks for an exemption. */
    private static Map<String, Object> exemptionAsked(Facts facts) {
        var since = facts.date("plan_member_since");
        var asked = facts.date("mer_request_date");
        var plan = CountyLineUp.of(facts.county(), since).codesOpenToAll().getFirst();
        AnyDay.go(asked);
        var cin = new Newcomer(facts.county())
                .under(facts.text("aid_code"), "401")
                .in(plan, since)
                .onFile(asked);
        var answer = askExemption(cin);
        return Map.of(
                "mer_accepted",
                answer.getString("outcome").equals("TAKEN_IN"),
                "reason",
                answer.getString("basis.because").replace(' ', '_'));
    }

    private static JsonPath askExemption(String cin) {
        return post(FEED, EXEMPTIONS, """
                {"cin": "%s", "condition": "CANCER", "treatingNpi": "1234567893", "signedByMember": true,
                 "signedByPhysician": true, "physicianInPlanOfTheArea": false}""".formatted(cin))
                .log()
                .ifValidationFails()
                .extract()
                .jsonPath();
    }

    /** Which Medi-Cal plan somebody with a Medicare plan may join: the only one that the matching leaves. */
    static Map<String, Object> matching(Facts facts) {
        var on = facts.date("date");
        AnyDay.go(on);
        var person = new Newcomer(facts.county())
                .under("1H", "401")
                .reference("DX*%s;001".formatted(Medicare.contractOf(facts.text("medicare_plan"))))
                .with(file -> file.medicare(Medicare.parts("A+B")));
        var current = facts.maybe("medi_cal_plan")
                .map(CountyLineUp.of(facts.county(), on)::codeOf)
                .orElse(Newcomer.NO_PLAN);
        var answer = ask(person.in(current, on.withDayOfMonth(1)).onFile(on), on);
        var refused = answer.getList("plans.findAll { it.basis.rule == 'MATCHING_MEDICARE_PLAN' }");
        var left = answer.<String>getList("plans.findAll { it.basis.rule != 'MATCHING_MEDICARE_PLAN' }.plan");
        return Map.of("required_medi_cal_plan", refused.isEmpty() ? "" : String.join(", ", left));
    }

    static JsonPath ask(String cin, LocalDate on) {
        return post(FEED, "/v1/enrolment-inquiries", "{\"cin\": \"%s\", \"on\": \"%s\"}".formatted(cin, on))
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String lower(JsonPath answer, String field) {
        return answer.getString(field).toLowerCase(Locale.ROOT);
    }
}

package org.medicalsuite.eligibility.vectors;

import static org.medicalsuite.eligibility.Door.PROVIDER;
import static org.medicalsuite.eligibility.Door.as;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Questions about the plans of a county. */
final class PlanVectors {
    /** Words of the sheet that are not ours in small letters. */
    private static final Map<String, String> AS_THE_SHEET_WRITES = Map.of(
            "ICF_DD", "ICF-DD",
            "COUNTY_SUD", "county_SUD",
            "IHSS_ADMINISTRATION", "IHSS_administration",
            "DENTI_CAL", "Denti-Cal",
            "NEMT_UNLIMITED", "NEMT_unlimited",
            "NMT_UNLIMITED", "NMT_unlimited");

    private PlanVectors() {}

    static Map<String, Object> lineUp(Facts facts) {
        var lineUp = CountyLineUp.of(facts.county(), facts.date("date"));
        return Map.of(
                "model", lineUp.answer().getString("model"),
                "plans", lineUp.names(),
                "kaiser_available", lineUp.kaiserAvailable());
    }

    static Map<String, Object> calMediConnect(Facts facts) {
        var answer = as(PROVIDER)
                .get("/v1/cal-mediconnect-plans?on=" + facts.date("date"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var found = "plans.findAll { it.county.code == '%s' && it.plan == '%s' }"
                .formatted(facts.county().code(), facts.text("plan"));
        return answer.getList(found).isEmpty()
                ? Map.of("offered", false)
                : Map.of(
                        "offered", true,
                        "ends", answer.getString(found + "[0].ends"),
                        "excluded", words(answer.getList(found + "[0].excluded")),
                        "extra", words(answer.getList(found + "[0].extra")));
    }

    private static List<String> words(List<String> benefits) {
        return benefits.stream()
                .map(benefit -> AS_THE_SHEET_WRITES.getOrDefault(benefit, benefit.toLowerCase(Locale.ROOT)))
                .toList();
    }
}

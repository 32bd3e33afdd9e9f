package org.medicalsuite.tar.vectors;

import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.as;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.tar.door.Body;

/** Whether a service needs a TAR, as the authorization check answers it. */
record NeedDoor(VectorTime time) implements Door {
    private static final LocalDate ANY_DAY = LocalDate.parse("2026-03-01");
    private static final Map<String, String> ITEMS = Map.of(
            "brief", "ABSORBENT",
            "underpad", "ABSORBENT",
            "liner", "ABSORBENT",
            "cream", "CREAM_OR_WASH",
            "wash", "CREAM_OR_WASH");

    @Override
    public Map<String, @Nullable Object> answer(JsonNode given) {
        var day = day(given);
        time.beginAt(Given.noon(day));
        return worded(as(SUNRISE)
                .body(question(given, day).text())
                .post("/v1/authorization-checks")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath());
    }

    private static Map<String, @Nullable Object> worded(JsonPath found) {
        var outcome = found.getString("outcome");
        var answer = new HashMap<String, @Nullable Object>();
        answer.put("tar_required", "TAR_NEEDED".equals(outcome));
        answer.put("why", found.getString("basis.because"));
        answer.put("decided_by", "PLAN".equals(found.getString("decidedBy")) ? "plan" : "state");
        answer.put("form", form(found.getString("request.form")));
        answer.put("by", lower(found.getString("request.submittedBy")));
        answer.put("verbal_allowed", found.get("request.verbalAllowed"));
        answer.put(
                "error",
                switch (outcome) {
                    case "EMERGENCY_STATEMENT_INSUFFICIENT", "FACTS_MISSING" -> outcome;
                    default -> null;
                });
        return answer;
    }

    private static Body question(JsonNode given, LocalDate day) {
        var category = given.get("category").asText();
        return Body.of("category", category.equals("ANY") ? "OTHER_SERVICE" : category)
                .with("variant", variant(given))
                .with("serviceDate", day)
                .with("programme", Given.ofPlan(given, "member") ? "PLAN" : "FEE_FOR_SERVICE")
                .with("amount", given.hasNonNull("amount") ? Given.money(given.get("amount")) : null)
                .with("amountAlreadyInWindow", already(given))
                .with(
                        "servicesAlreadyInWindow",
                        given.hasNonNull("services_already_in_month")
                                ? given.get("services_already_in_month").asInt()
                                : null)
                .with("onTarList", Given.yes(given, "would_need_tar", false))
                .with("emergency", Given.yes(given, "emergency", false) ? statement(given.path("statement")) : null)
                .with("otherCoverage", Given.text(given, "coverage"))
                .with("medicareCovers", Given.yes(given, "medicare_covered", false))
                .with("restrictionCode", Given.text(given, "restriction_code"))
                .with(
                        "birthDate",
                        given.hasNonNull("age")
                                ? day.minusYears(given.get("age").asInt())
                                : null);
    }

    private static LocalDate day(JsonNode given) {
        return given.hasNonNull("month")
                ? LocalDate.parse(given.get("month").asText() + "-01")
                : Given.day(given, "date").orElse(ANY_DAY);
    }

    private static @Nullable String already(JsonNode given) {
        return Stream.of("already_in_month", "already_in_15_months", "already_in_90_days")
                .filter(given::hasNonNull)
                .map(field -> Given.money(given.get(field)))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String variant(JsonNode given) {
        return Stream.of("action", "visit", "admission", "level", "vehicle", "item")
                .filter(given::hasNonNull)
                .map(field -> given.get(field).asText())
                .map(word -> ITEMS.getOrDefault(
                        word, word.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_')))
                .findFirst()
                .orElse(null);
    }

    private static Body statement(JsonNode statement) {
        var signer = Given.text(statement, "signed_by");
        return Body.of("signedBy", signer == null ? null : signer.toUpperCase(Locale.ROOT))
                .with("nature", Given.text(statement, "nature"))
                .with("whyImmediate", Given.text(statement, "why_immediate"));
    }

    private static @Nullable String form(@Nullable String form) {
        return form == null ? null : form.substring("FORM_".length()).replace('_', '-');
    }

    private static @Nullable String lower(@Nullable String word) {
        return word == null ? null : word.toLowerCase(Locale.ROOT);
    }
}

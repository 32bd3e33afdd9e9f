package org.medicalsuite.tar.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.tar.need.AuthorizationNeed;
import org.medicalsuite.tar.need.Coverage;
import org.medicalsuite.tar.need.EmergencyStatement;
import org.medicalsuite.tar.need.EmergencyStatement.Signer;
import org.medicalsuite.tar.need.Finding;
import org.medicalsuite.tar.need.Inquiry;
import org.medicalsuite.tar.need.Need;
import org.medicalsuite.tar.need.ServiceCategory;
import org.medicalsuite.tar.need.ServiceVariant;

/** Whether a service needs a TAR. */
final class NeedDoor {
    private static final AuthorizationNeed NEED = AuthorizationNeed.california();
    private static final String ANY_DAY = "2026-03-01";
    private static final Map<String, String> ITEMS = Map.of(
            "brief", "ABSORBENT",
            "underpad", "ABSORBENT",
            "liner", "ABSORBENT",
            "cream", "CREAM_OR_WASH",
            "wash", "CREAM_OR_WASH");

    private NeedDoor() {}

    static Map<String, @Nullable Object> answer(JsonNode given) {
        return worded(NEED.decide(inquiry(given)).orElseThrow());
    }

    private static Map<String, @Nullable Object> worded(Need need) {
        var answer = new HashMap<String, @Nullable Object>();
        answer.put("tar_required", need.needed());
        answer.put("why", need.finding().basis().because());
        answer.put(
                "form", need.service().form().name().substring("FORM_".length()).replace('_', '-'));
        answer.put("by", need.service().submittedBy().name().toLowerCase(Locale.ROOT));
        answer.put("verbal_allowed", need.service().verbalAllowed());
        switch (need.finding()) {
            case Finding.PlanAuthorization _ -> answer.put("decided_by", "plan");
            case Finding.NotNeeded _ -> answer.put("decided_by", "state");
            case Finding.StatementInsufficient _ -> answer.put("error", "EMERGENCY_STATEMENT_INSUFFICIENT");
            case Finding.FactsMissing _ -> answer.put("error", "FACTS_MISSING");
            case Finding.Needed _, Finding.Silent _ -> {}
        }
        return answer;
    }

    private static Inquiry inquiry(JsonNode given) {
        var any = "ANY".equals(given.get("category").asText());
        var day = LocalDate.parse(
                given.hasNonNull("month") ? given.get("month").asText() + "-01" : Door.text(given, "date", ANY_DAY));
        return new Inquiry(
                any
                        ? ServiceCategory.OTHER_SERVICE
                        : ServiceCategory.valueOf(given.get("category").asText()),
                variant(given),
                day,
                given.hasNonNull("amount") ? Door.money(given.get("amount")) : null,
                already(given),
                given.hasNonNull("services_already_in_month")
                        ? Integer.valueOf(given.get("services_already_in_month").asInt())
                        : null,
                Door.yes(given, "would_need_tar", false),
                Door.yes(given, "emergency", false) ? statement(given.path("statement")) : null,
                Coverage.valueOf(Door.text(given, "coverage", "MEDI_CAL_ONLY")),
                Door.yes(given, "medicare_covered", false),
                Door.programme(given, "member"),
                Door.text(given, "restriction_code"),
                given.hasNonNull("age") ? day.minusYears(given.get("age").asInt()) : null);
    }

    private static Money already(JsonNode given) {
        return Stream.of("already_in_month", "already_in_15_months", "already_in_90_days")
                .filter(given::hasNonNull)
                .map(field -> Door.money(given.get(field)))
                .findFirst()
                .orElse(Money.ZERO);
    }

    private static @Nullable ServiceVariant variant(JsonNode given) {
        return Stream.of("action", "visit", "admission", "level", "vehicle", "item")
                .filter(given::hasNonNull)
                .map(field -> given.get(field).asText())
                .map(word -> ITEMS.getOrDefault(
                        word, word.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_')))
                .map(ServiceVariant::valueOf)
                .findFirst()
                .orElse(null);
    }

    private static EmergencyStatement statement(JsonNode statement) {
        var signer = Door.text(statement, "signed_by");
        return new EmergencyStatement(
                signer == null ? null : Signer.valueOf(signer.toUpperCase(Locale.ROOT)),
                Door.text(statement, "nature"),
                Door.text(statement, "why_immediate"));
    }
}

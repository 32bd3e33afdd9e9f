package org.medicalsuite.tar.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.tar.unit.Draw;
import org.medicalsuite.tar.unit.InpatientDay;
import org.medicalsuite.tar.unit.UnitLedger;
import org.medicalsuite.tar.unit.UnitLedger.Outcome;

/** Units drawn, given back and cancelled. */
final class UnitDoor {
    private static final String ANY_DAY = "2026-03-01";

    private UnitDoor() {}

    static Map<String, @Nullable Object> answer(JsonNode given) {
        if (Door.yes(given, "inpatient", false)) {
            return inpatient(given);
        }
        if (given.has("claims")) {
            return severalClaims(given);
        }
        return switch (Door.text(given, "event", "CLAIM")) {
            case "VOID_CLAIM" ->
                worded(ledger(given).giveBack(given.get("void_units").asInt()));
            case "CANCEL_TAR" ->
                worded(
                        UnitLedger.granting(
                                0, ledger(given).used(), ledger(given).dates()),
                        0);
            default ->
                worded(ledger(given).draw(draw(given, given.get("claim_units").asInt())));
        };
    }

    private static Map<String, @Nullable Object> inpatient(JsonNode given) {
        var services = new ArrayList<String>();
        given.get("services").forEach(service -> services.add(service.asText()));
        var authorized = !"DENIED".equals(given.get("day_decision").asText());
        return Map.of("payable_services", new InpatientDay(authorized).payable(services));
    }

    private static Map<String, @Nullable Object> severalClaims(JsonNode given) {
        var ledger = ledger(given);
        int accepted = 0;
        for (var claim : given.get("claims")) {
            if (ledger.draw(draw(given, claim.get("units").asInt())) instanceof Outcome.Drawn(var after, var _)) {
                ledger = after;
                accepted++;
            }
        }
        return Map.of(
                "accepted",
                accepted,
                "rejected",
                given.get("claims").size() - accepted,
                "remaining",
                ledger.remaining());
    }

    private static Map<String, @Nullable Object> worded(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Drawn(var ledger, var units) -> worded(ledger, units);
            case Outcome.Refused(var bound) -> Map.of("error", bound.name());
        };
    }

    private static Map<String, @Nullable Object> worded(UnitLedger ledger, int units) {
        return Map.of(
                "paid_units",
                units,
                "used_units",
                ledger.used(),
                "authorised_units",
                ledger.authorized(),
                "remaining",
                ledger.remaining());
    }

    private static UnitLedger ledger(JsonNode given) {
        return new UnitLedger(
                given.get("authorised_units").asInt(),
                given.get("used_units").asInt(),
                DateSpan.between(
                        LocalDate.parse(Door.text(given, "from", ANY_DAY)),
                        LocalDate.parse(Door.text(given, "thru", ANY_DAY))));
    }

    private static Draw draw(JsonNode given, int units) {
        return new Draw(
                units,
                LocalDate.parse(Door.text(given, "dos", ANY_DAY)),
                Door.yes(given, "code_match", true),
                Door.yes(given, "provider_match", true));
    }
}

package org.medicalsuite.tar.vectors;

import static org.medicalsuite.tar.SampleTars.FEED;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.as;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.tar.door.Body;
import org.medicalsuite.tar.door.Claims;
import org.medicalsuite.tar.door.Deeds;
import org.medicalsuite.tar.door.LineInState;
import org.medicalsuite.tar.door.TarAtTheDoor;
import org.medicalsuite.tar.door.Wanted;
import org.medicalsuite.tar.unit.InpatientDay;

/** Units that claims draw and give back, and that a provider cancels. */
record UnitDoor(VectorTime time) implements Door {
    private static final LocalDate ANY_DAY = LocalDate.parse("2026-03-01");

    /** The provider that no sample request names. */
    private static final String ANOTHER_NPI = "1987654328";

    @Override
    public Map<String, @Nullable Object> answer(JsonNode given) {
        if (Given.yes(given, "inpatient", false)) {
            return inpatient(given);
        }
        var tar = authorized(given);
        if (given.has("claims")) {
            return atOnce(tar, given);
        }
        return switch (Given.text(given, "event", "CLAIM")) {
            case "VOID_CLAIM" -> givenBack(tar, given);
            case "CANCEL_TAR" -> cancelled(tar, given);
            default -> {
                Claims.used(tar, given.get("used_units").asInt());
                var claim = claim(tar, given, "C2", given.get("claim_units").asInt());
                var drawn = Claims.draw(tar, claim);
                yield "DRAWN".equals(drawn.getString("outcome"))
                        ? worded(tar, "C2")
                        : Map.of("error", drawn.getString("basis.rule"));
            }
        };
    }

    private TarAtTheDoor authorized(JsonNode given) {
        var from = Given.day(given, "from").orElse(ANY_DAY);
        time.beginAt(Given.noon(from));
        return TarAtTheDoor.submitted(new Wanted(from)
                        .units(given.get("authorised_units").asInt())
                        .between(from, Given.day(given, "thru").orElse(from)))
                .decided(Deeds.approve());
    }

    /** Claims are voided whole, so what is given back was drawn by a claim of its own. */
    private static Map<String, @Nullable Object> givenBack(TarAtTheDoor tar, JsonNode given) {
        int back = given.get("void_units").asInt();
        Claims.used(tar, given.get("used_units").asInt() - back);
        Claims.drawn(tar, "C2", back);
        Claims.giveBack(tar, "C2");
        return worded(tar, "C2");
    }

    private static Map<String, @Nullable Object> cancelled(TarAtTheDoor tar, JsonNode given) {
        Claims.used(tar, given.get("used_units").asInt());
        tar.after(SUNRISE, "cancellations", LineInState.FIRST_LINE);
        return worded(tar, "C1");
    }

    private static Map<String, @Nullable Object> atOnce(TarAtTheDoor tar, JsonNode given) {
        Claims.used(tar, given.get("used_units").asInt());
        var outcomes = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var claims = IntStream.range(0, given.get("claims").size())
                    .mapToObj(i -> claim(
                            tar,
                            given,
                            "C" + (i + 2),
                            given.get("claims").get(i).get("units").asInt()))
                    .map(claim -> threads.submit(() -> Claims.draw(tar, claim)))
                    .toList();
            for (var claim : claims) {
                outcomes.add(claim.get().getString("outcome"));
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        var accepted = outcomes.stream().filter("DRAWN"::equals).count();
        return Map.of(
                "accepted",
                accepted,
                "rejected",
                outcomes.size() - accepted,
                "remaining",
                ledger(tar).getInt("[0].left"));
    }

    private static Body claim(TarAtTheDoor tar, JsonNode given, String id, int units) {
        return Claims.of(tar, id, units)
                .with("serviceDate", Given.day(given, "dos").orElse(ANY_DAY))
                .with(
                        "serviceCode",
                        Given.yes(given, "code_match", true) ? tar.wanted().serviceCode() : "99999")
                .with("providerNpi", Given.yes(given, "provider_match", true) ? Wanted.NPI : ANOTHER_NPI);
    }

    /** The ledger, and what of it this claim has moved. */
    private static Map<String, @Nullable Object> worded(TarAtTheDoor tar, String claimId) {
        var ledger = ledger(tar);
        var moved = ledger.<@Nullable Integer>get(
                "[0].movements.findAll { it.claimId == '%s' }.units.sum()".formatted(claimId));
        return Map.of(
                "paid_units",
                moved == null ? 0 : moved,
                "used_units",
                ledger.getInt("[0].used"),
                "authorised_units",
                ledger.getInt("[0].authorized"),
                "remaining",
                ledger.getInt("[0].left"));
    }

    private static JsonPath ledger(TarAtTheDoor tar) {
        return as(FEED).get("/v1/tars/{n}/unit-ledgers", tar.number())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** No route says which services of a hospital day are paid: that is the claims payer's. */
    private static Map<String, @Nullable Object> inpatient(JsonNode given) {
        List<String> services = new ArrayList<>();
        given.get("services").forEach(service -> services.add(service.asText()));
        var authorized = !"DENIED".equals(given.get("day_decision").asText());
        return Map.of("payable_services", new InpatientDay(authorized).payable(services));
    }
}

package org.medicalsuite.tar.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.Npi;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.tar.access.AccessRule;
import org.medicalsuite.tar.access.Parties;
import org.medicalsuite.tar.deadline.Programme;
import org.medicalsuite.tar.number.ReplacedNumber;
import org.medicalsuite.tar.request.LineAnswer;

/** Who may see a request, and what is shown. */
final class AccessDoor {
    private static final Npi SUBMITTING = new Npi("1234567893");
    private static final Npi OTHER = new Npi("1987654328");
    private static final Map<String, TarNumber> NUMBERS =
            Map.of("replaced", new TarNumber("0000000001"), "current", new TarNumber("0000000002"));
    private static final Map<String, String> SHOWN = Map.of(
            "status", "line status",
            "units", "units",
            "dates", "dates",
            "pricingIndicator", "PI",
            "reason", "reason",
            "question", "question");

    private AccessDoor() {}

    static Map<String, @Nullable Object> answer(JsonNode given) {
        var submitting = given.get("who").asText().startsWith("submitting");
        var concerned = submitting
                ? Door.yes(given, "npi_match", true)
                : Door.yes(given, "npi_is_ordering_or_rendering", false) && Door.yes(given, "member_id_match", true);
        var returned = Door.text(given, "tcn_state", "").startsWith("RETURNED");
        var seen = AccessRule.maySee(
                provider(submitting ? SUBMITTING : OTHER),
                new Parties(
                        new Cin("91234567A"),
                        SUBMITTING,
                        concerned ? Set.of(SUBMITTING, OTHER) : Set.of(new Npi("2000000002")),
                        Programme.FEE_FOR_SERVICE,
                        Optional.empty(),
                        !returned));
        var answer = new HashMap<String, @Nullable Object>();
        answer.put("allowed", seen);
        answer.put("found", seen);
        answer.put("same_answer_as_unknown_number", !seen);
        answer.put("show", seen ? shown() : null);
        answer.put("return", seen ? followed(given) : null);
        return answer;
    }

    private static Set<String> shown() {
        return Arrays.stream(LineAnswer.class.getRecordComponents())
                .map(component -> SHOWN.get(component.getName()))
                .filter(word -> word != null)
                .collect(Collectors.toSet());
    }

    private static @Nullable String followed(JsonNode given) {
        var asked = NUMBERS.get(Door.text(given, "asked_reference", ""));
        if (asked == null) {
            return null;
        }
        var replacement = NUMBERS.get(Door.text(given, "replaced_by", ""));
        var current = new ReplacedNumber(asked, Optional.ofNullable(replacement)).current();
        return NUMBERS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(current))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static Caller provider(Npi npi) {
        return new Caller("s", "c", Set.of(Role.PROVIDER), Set.of(npi), Set.of(), Set.of());
    }
}

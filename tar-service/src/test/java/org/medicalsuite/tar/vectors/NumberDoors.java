package org.medicalsuite.tar.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.MalformedValue;
import org.medicalsuite.kernel.Npi;
import org.medicalsuite.tar.number.PriceableNumber;
import org.medicalsuite.tar.number.PriceableNumber.Reading;

/** Provider and TAR numbers. */
final class NumberDoors {
    private static final Map<String, String> NPI_REASONS = Map.of(
            "NPI_CHARACTERS", "not_digits",
            "NPI_LENGTH", "length",
            "NPI_FIRST_DIGIT", "first_digit",
            "NPI_CHECK_DIGIT", "check_digit");

    private NumberDoors() {}

    static Map<String, @Nullable Object> npi(JsonNode given) {
        try {
            new Npi(given.get("npi").asText());
            return Map.of("valid", true);
        } catch (MalformedValue malformed) {
            return Map.of("valid", false, "reason", NPI_REASONS.getOrDefault(malformed.code(), malformed.code()));
        }
    }

    static Map<String, @Nullable Object> tcn(JsonNode given) {
        return switch (PriceableNumber.read(given.get("input").asText())) {
            case Reading.Unusable(var fault) -> Map.of("error", fault.name());
            case Reading.Read(var number) ->
                Door.yes(given, "claim", false) ? onClaim(number, given) : described(number);
        };
    }

    private static Map<String, @Nullable Object> onClaim(PriceableNumber number, JsonNode given) {
        return number.claimFault(Optional.ofNullable(Door.text(given, "pi_on_file")))
                .<Map<String, @Nullable Object>>map(fault -> Map.of("error", fault.name()))
                .orElseGet(() -> described(number));
    }

    private static Map<String, @Nullable Object> described(PriceableNumber number) {
        var answer = new HashMap<String, @Nullable Object>();
        answer.put("valid", true);
        answer.put("form", number.indicator().isPresent() ? "tcn11" : "tcn10");
        answer.put("tcn", number.number().value());
        answer.put("pi", number.indicator().orElse(null));
        return answer;
    }
}

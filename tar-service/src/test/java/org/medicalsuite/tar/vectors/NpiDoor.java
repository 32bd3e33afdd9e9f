package org.medicalsuite.tar.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.tar.door.Wanted;

/** Provider numbers, as that of the rendering provider in a submission: it may be anybody's. */
record NpiDoor(VectorTime time) implements Door {
    private static final Map<String, String> REASONS = Map.of(
            "NPI_CHARACTERS", "not_digits",
            "NPI_LENGTH", "length",
            "NPI_FIRST_DIGIT", "first_digit",
            "NPI_CHECK_DIGIT", "check_digit");

    @Override
    public Map<String, @Nullable Object> answer(JsonNode given) {
        var answer = new Wanted(time.today())
                .renderedBy(given.get("npi").asText())
                .sent()
                .extract();
        if (answer.statusCode() == 201) {
            return Map.of("valid", true);
        }
        var code = answer.jsonPath().getString("errors.find { it.field == 'renderingNpi' }.code");
        return Map.of("valid", false, "reason", REASONS.getOrDefault(code, "not refused as a provider number"));
    }
}

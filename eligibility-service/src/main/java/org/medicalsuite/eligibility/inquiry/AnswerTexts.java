package org.medicalsuite.eligibility.inquiry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.medicalsuite.eligibility.coverage.CarveOutLine;
import org.medicalsuite.eligibility.plan.lineup.CarveOut;

/** Writes answers. Carve-outs are two thirds of an answer and the same for a county and day: written and kept once. */
@ApplicationScoped
class AnswerTexts {
    /** Stands nowhere else in an answer: inside of a text its quotation marks would have backslashes before them. */
    private static final String PLACE = "\"carveOuts\":[";

    private final ObjectMapper json;
    private final Map<List<CarveOut>, SharedPart> parts = Collections.synchronizedMap(new IdentityHashMap<>());

    AnswerTexts(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Writes an answer whose own list of carve-outs is empty.
     *
     * @param carveOuts as {@link CarveOut#of} gives them, so that the same are the same list
     */
    AnswerText write(EligibilityAnswer answer, List<CarveOut> carveOuts) {
        var own = text(answer);
        return carveOuts.isEmpty()
                ? new AnswerText(own, null, 0)
                : new AnswerText(
                        own, parts.computeIfAbsent(carveOuts, this::part), own.indexOf(PLACE) + PLACE.length());
    }

    private SharedPart part(List<CarveOut> carveOuts) {
        var list = text(CarveOutLine.of(carveOuts));
        return SharedPart.of(list.substring(1, list.length() - 1));
    }

    private String text(Object said) {
        try {
            return json.writeValueAsString(said);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer could not be written", e);
        }
    }
}

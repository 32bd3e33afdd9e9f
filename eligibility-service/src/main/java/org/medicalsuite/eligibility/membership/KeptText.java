package org.medicalsuite.eligibility.membership;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** What was asked and answered, as the JSON text that is kept. */
@ApplicationScoped
public class KeptText {
    private final ObjectMapper json;

    public KeptText(ObjectMapper json) {
        this.json = json;
    }

    public String of(Object said) {
        try {
            return json.writeValueAsString(said);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was said could not be written", e);
        }
    }

    public <T> T read(String kept, Class<T> type) {
        try {
            return json.readValue(kept, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept " + type.getSimpleName() + " could not be read", e);
        }
    }
}

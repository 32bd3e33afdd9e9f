package org.medicalsuite.cob.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.medicalsuite.cob.claim.life.ClaimEvent;

/** How a claim's parts are written in the store. */
@ApplicationScoped
public class ClaimJson {
    private final ObjectMapper json;

    public ClaimJson(ObjectMapper json) {
        this.json = json;
    }

    String write(Object part) {
        try {
            return json.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A part of a claim could not be written", e);
        }
    }

    <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored " + type.getSimpleName() + " could not be read", e);
        }
    }

    JsonNode tree(String text) {
        return read(text, JsonNode.class);
    }

    ClaimEvent event(ClaimEvent.Milestone kind, String body) {
        return switch (kind) {
            case RECEIVED -> read(body, ClaimEvent.Received.class);
            case UNITS_AWAITED -> read(body, ClaimEvent.UnitsAwaited.class);
            case SENT_TO_REVIEW -> read(body, ClaimEvent.SentToReview.class);
            case ADJUDICATED -> read(body, ClaimEvent.Adjudicated.class);
            case DENIED -> read(body, ClaimEvent.Denied.class);
            case REVERSED -> read(body, ClaimEvent.Reversed.class);
        };
    }
}

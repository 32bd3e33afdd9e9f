package org.medicalsuite.tar.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.tar.decision.LineStatus;
import org.medicalsuite.tar.door.LineInState;
import org.medicalsuite.tar.door.Wanted;
import org.medicalsuite.tar.exchange.ReviewAction;
import org.medicalsuite.tar.exchange.SubmitBundle;

/** How a line reads in X12 and FHIR: the review action as answers carry it, the rest by the rules. */
record ExchangeDoor(VectorTime time) implements Door {
    @Override
    public Map<String, @Nullable Object> answer(JsonNode given) {
        return given.has("tar")
                ? line(LineStatus.valueOf(given.get("tar").asText()))
                : bundle("empty Bundle".equals(given.get("body").asText()) ? 0 : 1);
    }

    private Map<String, @Nullable Object> line(LineStatus status) {
        var tar = new LineInState(
                        new Wanted(time.today()), time.today(), time.today().plusDays(20))
                .in(status);
        var shown = tar.read().getString("lines[0].reviewAction");
        // No FHIR operation is served; what its answers would add stands in the rules.
        var action = ReviewAction.ofStatus(status);
        var answer = new HashMap<String, @Nullable Object>();
        answer.put("hcr01", shown);
        answer.put("review_action", shown);
        answer.put("fhir_outcome", ReviewAction.FHIR_OUTCOME);
        answer.put("add_item", action.addsItem());
        answer.put("process_note_reason", action.notesReason());
        answer.put("ask", action.asks().orElse(null));
        return answer;
    }

    private static Map<String, @Nullable Object> bundle(int entries) {
        return new SubmitBundle(entries)
                .fault()
                .<Map<String, @Nullable Object>>map(
                        fault -> Map.of("http_status", fault.httpStatus(), "resource", fault.resource()))
                .orElseGet(Map::of);
    }
}

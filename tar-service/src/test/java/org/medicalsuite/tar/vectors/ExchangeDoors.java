package org.medicalsuite.tar.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.tar.decision.LineStatus;
import org.medicalsuite.tar.exchange.ReviewAction;
import org.medicalsuite.tar.exchange.SubmitBundle;
import org.medicalsuite.tar.metric.FinishedRequest;
import org.medicalsuite.tar.metric.FinishedRequest.AppealOutcome;
import org.medicalsuite.tar.metric.PriorAuthorizationMetrics;

/** How a line reads in X12 and FHIR, and the yearly figures. */
final class ExchangeDoors {
    private ExchangeDoors() {}

    static Map<String, @Nullable Object> mapping(JsonNode given) {
        return given.has("tar")
                ? line(ReviewAction.ofStatus(LineStatus.valueOf(given.get("tar").asText())))
                : bundle("empty Bundle".equals(given.get("body").asText()) ? 0 : 1);
    }

    private static Map<String, @Nullable Object> line(ReviewAction action) {
        var answer = new HashMap<String, @Nullable Object>();
        answer.put("hcr01", action.code());
        answer.put("review_action", action.code());
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

    static Map<String, @Nullable Object> metrics(JsonNode given) {
        var requests = new ArrayList<>(finished(given.path("standard"), false));
        requests.addAll(finished(given.path("expedited"), true));
        var metrics = new PriorAuthorizationMetrics(List.copyOf(requests));
        var answer = new HashMap<String, @Nullable Object>();
        answer.put("standard_approved_pct", metrics.standardApproved().orElse(null));
        answer.put("standard_denied_pct", metrics.standardDenied().orElse(null));
        answer.put(
                "standard_approved_after_appeal_pct_of_appealed",
                metrics.standardApprovedAfterAppeal().orElse(null));
        answer.put("extended_and_approved_pct", metrics.extendedAndApproved().orElse(null));
        answer.put("expedited_approved_pct", metrics.expeditedApproved().orElse(null));
        answer.put("expedited_denied_pct", metrics.expeditedDenied().orElse(null));
        answer.put("standard_mean_days", metrics.standardMeanDays().orElse(null));
        answer.put("standard_median_days", metrics.standardMedianDays().orElse(null));
        answer.put("expedited_mean_hours", metrics.expeditedMeanHours().orElse(null));
        answer.put("expedited_median_hours", metrics.expeditedMedianHours().orElse(null));
        return answer;
    }

    private static List<FinishedRequest> finished(JsonNode requests, boolean expedited) {
        var all = new ArrayList<FinishedRequest>();
        for (var request : requests) {
            all.add(new FinishedRequest(
                    expedited,
                    new BigDecimal(request.get(expedited ? "hours" : "days").asText()),
                    "APPROVED".equals(request.get("outcome").asText()),
                    Door.yes(request, "extended", false),
                    AppealOutcome.valueOf(Door.text(request, "appeal", "NONE"))));
        }
        return all;
    }
}

package org.medicalsuite.tar.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.tar.decision.EventKind;
import org.medicalsuite.tar.decision.LineEvent;

/** How events are written in the store: the kind beside the fields. */
@ApplicationScoped
public class EventJson {
    private final ObjectMapper json;

    public EventJson(ObjectMapper json) {
        this.json = json;
    }

    String write(LineEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event could not be written", e);
        }
    }

    LineEvent read(EventKind kind, String body) {
        try {
            return json.readValue(body, type(kind));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored event could not be read: " + kind, e);
        }
    }

    /** A part of the header as it is stored; null where there is none. */
    @Nullable
    String writePart(@Nullable Record part) {
        try {
            return part == null ? null : json.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A part of the request could not be written", e);
        }
    }

    <P extends Record> @Nullable P readPart(Class<P> type, @Nullable String body) {
        try {
            return body == null ? null : json.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A part of the stored request could not be read", e);
        }
    }

    private static Class<? extends LineEvent> type(EventKind kind) {
        return switch (kind) {
            case SUBMIT -> LineEvent.Submit.class;
            case UPDATE_REJECTED_SERVICE -> LineEvent.UpdateRejectedService.class;
            case APPROVE -> LineEvent.Approve.class;
            case MODIFY -> LineEvent.Modify.class;
            case DEFER -> LineEvent.Defer.class;
            case DENY -> LineEvent.Deny.class;
            case REJECT -> LineEvent.Reject.class;
            case RETURN -> LineEvent.Return.class;
            case EXTEND -> LineEvent.Extend.class;
            case ASSIGN_PRICING_INDICATOR -> LineEvent.AssignPricingIndicator.class;
            case ANSWER_DEFERRAL -> LineEvent.AnswerDeferral.class;
            case APPEAL -> LineEvent.Appeal.class;
            case CANCEL -> LineEvent.Cancel.class;
            case UPDATE -> LineEvent.Update.class;
            case REDUCE_AUTHORIZATION -> LineEvent.ReduceAuthorization.class;
            case REDUCTION_TAKES_EFFECT -> LineEvent.ReductionTakesEffect.class;
            case DEEM_APPROVED -> LineEvent.DeemApproved.class;
            case DENY_BY_TIME -> LineEvent.DenyByTime.class;
        };
    }
}

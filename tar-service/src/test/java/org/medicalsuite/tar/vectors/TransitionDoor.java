package org.medicalsuite.tar.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.tar.deadline.DeadlineRule;
import org.medicalsuite.tar.deadline.Deadlines;
import org.medicalsuite.tar.deadline.RequestKind;
import org.medicalsuite.tar.decision.Act;
import org.medicalsuite.tar.decision.Actor;
import org.medicalsuite.tar.decision.AppealRight;
import org.medicalsuite.tar.decision.Asked;
import org.medicalsuite.tar.decision.Authorization;
import org.medicalsuite.tar.decision.Channel;
import org.medicalsuite.tar.decision.Line;
import org.medicalsuite.tar.decision.LineEvent;
import org.medicalsuite.tar.decision.LineLaw;
import org.medicalsuite.tar.decision.LineState;
import org.medicalsuite.tar.decision.LineStatus;
import org.medicalsuite.tar.decision.PricingIndicator;
import org.medicalsuite.tar.decision.Reason;
import org.medicalsuite.tar.decision.Step;

/** What becomes of a line by an event. */
final class TransitionDoor {
    private static final Deadlines DEADLINES = Deadlines.california();
    private static final LineLaw LAW = new LineLaw(DEADLINES);
    private static final String NUMBER = "0123456789";

    /** The digit that the payer gives in these cases. */
    private static final PricingIndicator INDICATOR = new PricingIndicator("2");

    private TransitionDoor() {}

    static Map<String, @Nullable Object> answer(JsonNode given) {
        var act = new Act(actor(given), false, at(given, "date"), event(given));
        return switch (LAW.next(line(given), state(given), act)) {
            case Step.Refused(var rule) -> Map.of("error", rule.name());
            case Step.Moved(var state, var _) -> worded(state);
        };
    }

    private static Map<String, @Nullable Object> worded(LineState state) {
        var authorized = state.authorized();
        var digit = authorized
                .flatMap(granted -> Optional.ofNullable(granted.pricingIndicator()))
                .map(PricingIndicator::digit);
        var number = state.inquirable() ? NUMBER + digit.orElse("") : null;
        var answer = new HashMap<String, @Nullable Object>();
        answer.put("state", state.status().name());
        answer.put("inquirable", state.inquirable());
        answer.put("tcn", number);
        answer.put("tcn_digits", number == null ? 0 : number.length());
        answer.put("same_tcn", number != null && number.startsWith(NUMBER));
        answer.put("pi", digit.orElse(null));
        answer.put("pi_assigned", digit.isPresent());
        answer.put("authorised_units", authorized.map(Authorization::units).orElse(null));
        answer.put("cancelled", authorized.filter(a -> a.cancelledAt() != null).isPresent());
        if (state instanceof LineState.Rejected rejected) {
            answer.put("message", rejected.message());
        }
        if (state instanceof LineState.Deferred deferred) {
            answer.put("question_shown", !deferred.question().isBlank());
        }
        return answer;
    }

    private static Line line(JsonNode given) {
        var units = given.path("requested_units").asInt(given.path("units").asInt(10));
        return new Line(
                Door.programme(given, "program"),
                RequestKind.STANDARD,
                channel(given),
                new Asked(units, dates(given)),
                at(given, "date"));
    }

    private static LineState state(JsonNode given) {
        var name = Door.text(given, "state");
        var since = at(given, "date");
        var reason = new Reason(Reason.Ground.MEDICAL_NECESSITY, "not shown", "22 CCR 51303(a)");
        var standing = new Authorization(given.path("authorised_units").asInt(10), dates(given), INDICATOR, null);
        return switch (name == null ? LineStatus.UNSUBMITTED : LineStatus.valueOf(name)) {
            case UNSUBMITTED -> new LineState.Unsubmitted();
            case IN_REVIEW -> new LineState.InReview(since);
            case DEFERRED -> new LineState.Deferred(since, "?", LocalDate.MAX);
            case APPROVED -> new LineState.Approved(since, standing);
            case MODIFIED -> new LineState.Modified(since, standing, reason, appeal(given));
            case DENIED -> new LineState.Denied(since, reason, appeal(given));
            case REJECTED -> new LineState.Rejected(since, "TAR not required");
            case RETURNED -> new LineState.Returned(since, "incomplete");
            case WITHDRAWN -> new LineState.Withdrawn(since);
            case APPEAL_IN_REVIEW -> new LineState.AppealInReview(since, "records attached", null);
            case APPEAL_UPHELD -> new LineState.AppealUpheld(since, reason, null);
            case UPDATE_IN_REVIEW ->
                new LineState.UpdateInReview(since, new Asked(12, dates(given)), "more visits", standing);
            case REDUCTION_PENDING ->
                new LineState.ReductionPending(
                        since, standing, 1, Door.date(given, "effective_date").orElseThrow(), reason);
        };
    }

    private static AppealRight appeal(JsonNode given) {
        var decided = Door.date(given, "decision_date", "date").orElseThrow();
        var due = DEADLINES.required(decided.atStartOfDay(Deadlines.CALIFORNIA), DeadlineRule.PROVIDER_APPEAL_180);
        return new AppealRight.Until(due.lastDay());
    }

    private static LineEvent event(JsonNode given) {
        return switch (given.get("event").asText()) {
            case "SUBMIT", "SUBMIT_NEW_SAME_SERVICE" ->
                new LineEvent.Submit(
                        channel(given), Door.yes(given, "complete", true), Door.yes(given, "code_needs_tar", true));
            case "UPDATE_REJECTED_SERVICE" ->
                new LineEvent.UpdateRejectedService(LineEvent.SpecialHandling.valueOf(
                        given.get("special_handling").asText()));
            case "APPROVE" -> new LineEvent.Approve(INDICATOR);
            case "MODIFY" ->
                new LineEvent.Modify(
                        given.get("units").asInt(), dates(given).from(), thru(given), reason(given), INDICATOR);
            case "DEFER" -> new LineEvent.Defer(Door.text(given, "question", ""));
            case "DENY" -> new LineEvent.Deny(reason(given));
            case "REJECT" -> new LineEvent.Reject(Door.text(given, "message", ""));
            case "RETURN" -> new LineEvent.Return(Door.text(given, "message", ""));
            case "ANSWER_DEFERRAL" ->
                new LineEvent.AnswerDeferral(
                        Door.text(given, "answer", ""),
                        given.path("attachments").asInt(0));
            case "APPEAL" -> appealEvent(given);
            case "CANCEL" -> new LineEvent.Cancel(given.path("paid_units").asInt(0));
            case "UPDATE" -> new LineEvent.Update("changed", 12, dates(given).from(), thru(given));
            case "REDUCE_AUTHORIZATION" ->
                new LineEvent.ReduceAuthorization(
                        given.path("units").asInt(0),
                        Door.date(given, "effective_date").orElseThrow(),
                        new Reason(Reason.Ground.MEDICAL_NECESSITY, "no longer needed", "22 CCR 51003(c)"));
            case String unknown -> throw new IllegalArgumentException("There is no event " + unknown);
        };
    }

    private static LineEvent appealEvent(JsonNode given) {
        var disputed = new ArrayList<String>();
        given.path("dates_or_services").forEach(item -> disputed.add(item.asText()));
        return new LineEvent.Appeal(
                channel(given),
                "APPEAL".equals(Door.text(given, "special_handling")),
                Door.yes(given, "portal_down_over_72_hours", false),
                Door.text(given, "reason", ""),
                List.copyOf(disputed));
    }

    /** The reason as the vector gives it; where it gives none at all, null. */
    private static @Nullable Reason reason(JsonNode given) {
        var text = Door.text(given, "reason", Door.text(given, "reason_code", ""));
        if (text.isEmpty()) {
            return null;
        }
        var code = Door.text(given, "reason_code", "MEDICAL_NECESSITY");
        var ground = code.contains("NECESS")
                ? Reason.Ground.MEDICAL_NECESSITY
                : "LATE_SUBMISSION".equals(code) ? Reason.Ground.LATE_SUBMISSION : Reason.Ground.OTHER;
        return new Reason(ground, text, Door.text(given, "citation", "22 CCR 51303(a)"));
    }

    private static Channel channel(JsonNode given) {
        return switch (Door.text(given, "channel", "eTAR")) {
            case "paper" -> Channel.PAPER;
            case "fax" -> Channel.FAX;
            default -> Channel.ETAR;
        };
    }

    private static DateSpan dates(JsonNode given) {
        return DateSpan.between(Door.date(given, "from", "date").orElseThrow(), thru(given));
    }

    private static LocalDate thru(JsonNode given) {
        return Door.date(given, "thru")
                .orElseGet(() -> Door.date(given, "date").orElseThrow().plusMonths(3));
    }

    private static Instant at(JsonNode given, String field) {
        return Door.date(given, field)
                .orElseThrow()
                .atTime(12, 0)
                .atZone(Deadlines.CALIFORNIA)
                .toInstant();
    }

    private static Actor actor(JsonNode given) {
        return switch (given.get("actor").asText()) {
            case "provider" -> Actor.PROVIDER;
            case "consultant" -> Actor.deciderOf(Door.programme(given, "program"));
            case "department" -> Actor.DEPARTMENT;
            default -> Actor.SYSTEM;
        };
    }
}

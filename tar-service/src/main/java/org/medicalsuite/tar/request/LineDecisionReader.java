package org.medicalsuite.tar.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.tar.decision.LineEvent;
import org.medicalsuite.tar.decision.PricingIndicator;
import org.medicalsuite.tar.decision.Reason;
import org.medicalsuite.tar.request.DecisionRequest.LineDecision;

/** Reads decisions into events. A field that a decision needs is demanded, one that it does not take is refused. */
final class LineDecisionReader {
    private final String at;
    private final LineDecision decision;
    private final List<FieldFault> faults = new ArrayList<>();

    private LineDecisionReader(String at, LineDecision decision) {
        this.at = at;
        this.decision = decision;
    }

    static LineStep read(String at, LineDecision decision) {
        return new LineStep(at, decision.line(), new LineDecisionReader(at, decision).event());
    }

    private LineEvent event() {
        var takes = switch (decision.decision()) {
            case APPROVE, ASSIGN_PRICING_INDICATOR -> List.of("pricingIndicator");
            case MODIFY -> List.of("pricingIndicator", "units", "from", "thru", "reason");
            case DEFER -> List.of("question");
            case DENY -> List.of("reason");
            case REJECT, RETURN, EXTEND -> List.of("message");
        };
        field("pricingIndicator", decision.pricingIndicator(), takes);
        field("units", decision.units(), takes);
        field("from", decision.from(), takes);
        field("thru", decision.thru(), takes);
        reason(takes);
        field("question", decision.question(), takes);
        field("message", decision.message(), takes);
        datesInOrder();
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults.toArray(FieldFault[]::new));
        }
        return built();
    }

    private LineEvent built() {
        return switch (decision.decision()) {
            case APPROVE -> new LineEvent.Approve(indicator());
            case MODIFY ->
                new LineEvent.Modify(
                        given(decision.units()),
                        given(decision.from()),
                        given(decision.thru()),
                        decision.reason(),
                        indicator());
            case DEFER -> new LineEvent.Defer(given(decision.question()));
            case DENY -> new LineEvent.Deny(decision.reason());
            case REJECT -> new LineEvent.Reject(given(decision.message()));
            case RETURN -> new LineEvent.Return(given(decision.message()));
            case EXTEND -> new LineEvent.Extend(given(decision.message()));
            case ASSIGN_PRICING_INDICATOR -> new LineEvent.AssignPricingIndicator(indicator());
        };
    }

    private PricingIndicator indicator() {
        return new PricingIndicator(given(decision.pricingIndicator()));
    }

    private void field(String name, @Nullable Object value, List<String> takes) {
        if (takes.contains(name) && value == null) {
            fault(name, "FIELD_REQUIRED", "This decision needs this field", "Send it");
        }
        notTaken(name, value, takes);
    }

    private void notTaken(String name, @Nullable Object value, List<String> takes) {
        if (!takes.contains(name) && value != null) {
            fault(
                    name,
                    "FIELD_NOT_TAKEN",
                    "This decision does not take this field",
                    "Leave it out; " + decision.decision() + " takes " + String.join(", ", takes));
        }
    }

    /** A reason may be missing as a whole, which is a rule's business; a half one is a fault of form. */
    private void reason(List<String> takes) {
        notTaken("reason", decision.reason(), takes);
        Reason reason = decision.reason();
        if (reason != null
                && (Objects.isNull(reason.ground())
                        || Objects.isNull(reason.text())
                        || Objects.isNull(reason.citation()))) {
            fault("reason", "REASON_INCOMPLETE", "A reason has a ground, a text and a citation", "Send all three");
        }
    }

    private void datesInOrder() {
        if (decision.from() != null
                && decision.thru() != null
                && decision.thru().isBefore(decision.from())) {
            fault(
                    "thru",
                    "DATES_CROSS",
                    "The last day lies before the first",
                    "Send a last day that is the first day or a later one");
        }
    }

    private void fault(String name, String code, String message, String remedy) {
        faults.add(new FieldFault(at + "." + name, code, message, remedy));
    }

    /** What the check before has seen to be there. */
    private static <T> T given(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}

package org.medicalsuite.tar.exchange;

import java.util.Optional;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.tar.decision.Authorization;
import org.medicalsuite.tar.decision.LineState;
import org.medicalsuite.tar.decision.LineStatus;

/** What X12 278 (HCR01) and a PAS ClaimResponse call the state of a line. */
public enum ReviewAction {
    CERTIFIED("A1", false, false, Optional.empty()),
    NOT_CERTIFIED("A3", false, true, Optional.empty()),
    PENDED("A4", false, false, Optional.empty()),
    QUESTIONED("A4", false, false, Optional.of("CommunicationRequest or Task")),
    MODIFIED("A6", true, false, Optional.empty()),
    CANCELLED("C", false, false, Optional.empty()),
    NOT_REQUIRED("NA", false, false, Optional.empty());

    /** The ClaimResponse.outcome of every line that was answered; pended ones included. */
    public static final String FHIR_OUTCOME = "complete";

    public static final Citation LAW = Citation.found(
            "pyx12 map 278.4010.X094; PAS 2.2.1 ClaimResponse profile, Examples.fsh, spec-36 and spec-37");

    private final String code;
    private final boolean addsItem;
    private final boolean notesReason;
    private final Optional<String> asks;

    ReviewAction(String code, boolean addsItem, boolean notesReason, Optional<String> asks) {
        this.code = code;
        this.addsItem = addsItem;
        this.notesReason = notesReason;
        this.asks = asks;
    }

    /** HCR01, and the review action code of the line. */
    public String code() {
        return code;
    }

    /** Whether what was authorised stands in an added item beside the one asked for. */
    public boolean addsItem() {
        return addsItem;
    }

    /** Whether the reason stands in a process note. */
    public boolean notesReason() {
        return notesReason;
    }

    /** The resource that carries the question to the provider. */
    public Optional<String> asks() {
        return asks;
    }

    public static ReviewAction of(LineState state) {
        return state.authorized().filter(ReviewAction::cancelled).isPresent() ? CANCELLED : ofStatus(state.status());
    }

    /** The action for a line that was not cancelled. */
    public static ReviewAction ofStatus(LineStatus status) {
        return switch (status) {
            case APPROVED, REDUCTION_PENDING -> CERTIFIED;
            case MODIFIED -> MODIFIED;
            case DENIED, APPEAL_UPHELD -> NOT_CERTIFIED;
            case DEFERRED -> QUESTIONED;
            case UNSUBMITTED, IN_REVIEW, APPEAL_IN_REVIEW, UPDATE_IN_REVIEW -> PENDED;
            case WITHDRAWN -> CANCELLED;
            case REJECTED, RETURNED -> NOT_REQUIRED;
        };
    }

    private static boolean cancelled(Authorization authorization) {
        return authorization.cancelledAt() != null;
    }
}

package org.medicalsuite.tar.decision;

import java.util.Optional;

/** What a request for a service means that is already asked for in an open line. */
public final class Duplicate {
    private Duplicate() {}

    /** The rule that refuses a second request; empty where the first is only pointed out. */
    public static Optional<LineRule> refusal(LineStatus openLine) {
        return openLine == LineStatus.DEFERRED
                ? Optional.of(LineRule.DUPLICATE_ANSWER_DEFERRAL_INSTEAD)
                : Optional.empty();
    }
}

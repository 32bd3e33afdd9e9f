package org.medicalsuite.tar.decision;

import java.util.Optional;

/**
 * When a provider may ask for more of what is authorised, by a request of its own for continued services (22 CCR
 * 51003(c)).
 */
public final class Reauthorization {
    private Reauthorization() {}

    /** The rule that this wish offends; empty where it may be asked for. */
    public static Optional<LineRule> refusal(LineState state, Asked wanted) {
        var standing = state.authorized().filter(authorization -> !authorization.cancelled());
        if (standing.isEmpty()) {
            return Optional.of(LineRule.REAUTHORIZED_WITHOUT_AUTHORIZATION);
        }
        return standing.get()
                        .dates()
                        .lastDay()
                        .filter(last -> wanted.dates().from().isAfter(last))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(LineRule.REAUTHORIZED_DAYS_OVERLAP);
    }
}

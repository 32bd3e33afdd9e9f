package org.medicalsuite.cob.billing;

import java.time.LocalDate;

/**
 * What the provider sends to show what the other coverage did.
 *
 * @param date of the letter, of the explanation of benefits, or the day on which the other coverage was billed
 */
public record Proof(Kind kind, LocalDate date) {
    /** What the paper says. */
    public enum Kind {
        /** A letter of the other coverage that it does not cover the service. */
        DENIAL_LETTER,
        /** An explanation of benefits that shows the service is not covered. */
        EOB_NOT_COVERED,
        /** An explanation of benefits with a payment, or with amounts left to the patient. */
        EOB_PROCESSED,
        /** A refusal because the member went outside of the plan. */
        REFUSED_OUTSIDE_PLAN,
        /** The bill that the other coverage has not answered. */
        BILLED_WITHOUT_ANSWER
    }
}

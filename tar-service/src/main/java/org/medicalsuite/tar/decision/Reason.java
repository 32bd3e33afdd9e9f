package org.medicalsuite.tar.decision;

/**
 * Why less was authorised than asked for, or nothing.
 *
 * @param ground the kind of reason
 * @param text what the provider and the beneficiary are told
 * @param citation the law or criterion behind it
 */
public record Reason(Ground ground, String text, String citation) {
    /** Kinds of reasons. In fee-for-service only medical necessity may deny (22 CCR 51003(b)). */
    public enum Ground {
        MEDICAL_NECESSITY,
        LATE_SUBMISSION,
        NOT_COVERED,
        OUT_OF_NETWORK,
        INFORMATION_MISSING,
        /** Nobody decided within the limit, and the law takes that as a denial. */
        NOT_DECIDED_IN_TIME,
        OTHER
    }
}

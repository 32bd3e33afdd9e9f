package org.medicalsuite.cob.billing;

import org.medicalsuite.kernel.Basis;

/** What Medi-Cal does with a claim while other coverage is on file. */
public record GateAnswer(Decision decision, Basis basis) {
    /** The decisions. */
    public enum Decision {
        /** No other coverage stands before Medi-Cal for this service. */
        PROCESS_AS_PRIMARY,
        /** The other coverage has processed the service; Medi-Cal pays behind it. */
        PROCESS_AS_SECONDARY,
        /** Medi-Cal pays and recovers afterwards. */
        PAY_THEN_CHASE,
        /** The third party still has time. */
        WAIT_FOR_THIRD_PARTY,
        /** The other coverage must be billed first. */
        REJECT_BILL_OHC_FIRST,
        /** No source tells; a person must look. */
        REVIEW
    }
}

package org.medicalsuite.cob.billing;

/** How Medi-Cal treats a service that other coverage may be liable for. */
public enum Treatment {
    /** Reject until the other coverage has been billed. */
    COST_AVOID,
    /** Pay, then recover from the other coverage. */
    PAY_AND_CHASE,
    /** Give the other coverage some days, then pay and recover. */
    WAIT_THEN_PAY,
    /** There is no other coverage. */
    NO_OTHER_COVERAGE,
    /** Listed among the codes, and no other health coverage. */
    NOT_OTHER_COVERAGE
}

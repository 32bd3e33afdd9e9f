package org.medicalsuite.cob.remittance;

/** Who bears an adjustment (X12 data element 1033). */
public enum AdjustmentGroup {
    /** Contractual: the provider bears it. */
    CO,
    /** The patient bears it. */
    PR,
    /** Nobody bears it now, as with what earlier payers did. */
    OA,
    /** The payer's initiative. */
    PI
}

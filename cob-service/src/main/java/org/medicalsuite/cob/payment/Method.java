package org.medicalsuite.cob.payment;

/** How a payer that is not alone works out what it pays. */
public sealed interface Method permits PlanMethod, MedicareMethod, MediCalMethod {
    /** Stable name, upper-case. */
    String name();
}

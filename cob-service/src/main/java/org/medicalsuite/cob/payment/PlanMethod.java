package org.medicalsuite.cob.payment;

/** A private plan's method as a secondary payer; as the primary every plan pays its normal benefit. */
public sealed interface PlanMethod extends Method
        permits Standard,
                AlternativeOne,
                CarveOut,
                MaintenanceOfBenefits,
                UpToPrimaryAllowed,
                DentalCalifornia,
                EqualSharing,
                NonComplyingAhead {
    /** What the plan pays, not yet held to what is still unpaid. */
    Step pay(Stand stand);

    /** Whether the formula can also be worked on the totals of a claim. */
    default boolean worksOnClaimTotal() {
        return true;
    }
}

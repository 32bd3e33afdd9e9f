package org.medicalsuite.cob.payment;

import java.math.BigDecimal;
import org.medicalsuite.kernel.Money;

/**
 * How things stand when a secondary plan comes to pay, for a line or summed over a claim.
 *
 * @param normalBenefit what the plan would pay with no other coverage
 * @param allowableExpense what all plans together may pay; the charge where the patient owes it because nobody covers it
 * @param paidBefore payments of all earlier payers
 * @param paidBeforePartners payments of the payers before the plans that share equally with this one
 * @param patientShare what the patient owes after the earlier payers
 * @param primaryAllowed what the primary allows
 * @param allowed what this plan allows
 * @param deductible of that, what falls under its deductible
 * @param paysPercent what the plan pays of the rest
 * @param reserve the person's benefit reserve with this plan
 */
record Stand(
        Money normalBenefit,
        Money allowableExpense,
        Money paidBefore,
        Money paidBeforePartners,
        Money patientShare,
        Money primaryAllowed,
        Money allowed,
        Money deductible,
        BigDecimal paysPercent,
        Money reserve) {
    Money unpaid() {
        return allowableExpense.minus(paidBefore).floorAtZero();
    }

    Stand plus(Stand other) {
        return new Stand(
                normalBenefit.plus(other.normalBenefit),
                allowableExpense.plus(other.allowableExpense),
                paidBefore.plus(other.paidBefore),
                paidBeforePartners.plus(other.paidBeforePartners),
                patientShare.plus(other.patientShare),
                primaryAllowed.plus(other.primaryAllowed),
                allowed.plus(other.allowed),
                deductible.plus(other.deductible),
                paysPercent,
                reserve);
    }
}

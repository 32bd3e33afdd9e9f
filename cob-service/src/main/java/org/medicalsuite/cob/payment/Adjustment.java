package org.medicalsuite.cob.payment;

import org.medicalsuite.cob.remittance.AdjustmentGroup;
import org.medicalsuite.kernel.Money;

/** One difference between charge and payment, as a remittance reports it. */
public record Adjustment(AdjustmentGroup group, Reason reason, String code, Money amount) {
    static Adjustment of(AdjustmentGroup group, Reason reason, Money amount) {
        return new Adjustment(group, reason, reason.code, amount);
    }

    /** Claim adjustment reasons that the calculation uses, with their codes (x12.org, external code list 139). */
    public enum Reason {
        DEDUCTIBLE("1"),
        COINSURANCE("2"),
        COPAYMENT("3"),
        PRIOR_PAYER("23"),
        ABOVE_ALLOWED("45"),
        PAID_ABOVE_CHARGE("94"),
        MONTHLY_SHARE_OF_COST("142"),
        NOT_COVERED_BY_PLAN("204");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** The CARC. */
        public String code() {
            return code;
        }
    }
}

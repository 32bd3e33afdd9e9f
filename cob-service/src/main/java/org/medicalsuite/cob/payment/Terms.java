package org.medicalsuite.cob.payment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Money;

/** What one payer's contract, fee schedule or remittance says about one line. */
public sealed interface Terms {
    /** What the payer allows for the line; zero where it does not cover it. */
    Money allowed();

    /** Whether the payer covers the line at all. */
    boolean covered();

    /**
     * A private plan's contract.
     *
     * @param deductible part of the allowed amount that falls under the plan's deductible
     * @param paysPercent what the plan pays of the rest, 0 to 100
     * @param copay taken off after the percentage
     * @param maximum most that the plan pays on the line; null where there is no limit
     * @param patientShare what the patient owes after the payers before, as their remittances say; null to compute it
     */
    record Benefit(
            boolean covered,
            Money allowed,
            FeeBasis feeBasis,
            Money deductible,
            BigDecimal paysPercent,
            Money copay,
            @Nullable Money maximum,
            @Nullable Money patientShare)
            implements Terms {}

    /** What the payer's remittance says it has paid, and what it left to the patient. */
    record Remitted(boolean covered, Money allowed, Money paid, Money deductible, Money coinsurance, Money copay)
            implements Terms {}

    /**
     * Medicare's fee schedule.
     *
     * @param obligatedToAccept what the provider must accept as full payment from an earlier payer; null where nothing
     * @param paysPercent null for the percentage of the service date's table
     */
    record PartB(
            Money feeSchedule,
            Money unmetDeductible,
            @Nullable BigDecimal paysPercent,
            @Nullable Money obligatedToAccept)
            implements Terms {
        @Override
        public Money allowed() {
            return feeSchedule;
        }

        @Override
        public boolean covered() {
            return true;
        }
    }

    /**
     * What Medicare would pay in all for an institutional claim, and the patient's part of it.
     *
     * @param stay days of the benefit period, from which deductible and co-insurance are worked out; null where they
     *     are given
     */
    record PartA(
            Money gross,
            Money deductible,
            Money coinsurance,
            @Nullable Money obligatedToAccept,
            @Nullable Stay stay) implements Terms {
        @Override
        public Money allowed() {
            return gross;
        }

        @Override
        public boolean covered() {
            return true;
        }
    }

    /**
     * Medi-Cal's price.
     *
     * @param rate null where Medi-Cal has no price of its own
     * @param patientShare what the patient owes after the payers before, as their remittances say; null to compute it
     * @param supply the kind of incontinence supply; null for anything else
     */
    record MediCalPrice(
            boolean covered,
            @Nullable Money rate,
            @Nullable Money patientShare,
            @Nullable IncontinenceSupply supply) implements Terms {
        @Override
        public Money allowed() {
            return covered && rate != null ? rate : Money.ZERO;
        }
    }
}

package org.medicalsuite.cob.billing;

import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Money;

/**
 * How much of a bill the person may be asked for.
 *
 * @param mayBeAsked never above the bill
 * @param mustNotBeAsked the rest
 * @param nextStep who is to be billed, or asked, instead
 */
public record BalanceBilling(Money mayBeAsked, Money mustNotBeAsked, Basis basis, NextStep nextStep) {
    private static final Citation QMB = Citation.found("42 USC 1396a(n)(3)(B); MLN SE1128");
    private static final Citation BAN = Citation.found("W&I 14019.4; Palumbo v. Myers, 149 Cal.App.3d 1020");
    private static final Citation NOT_COVERED = Citation.found("W&I 14019.4 (covered services)");
    private static final Citation OUTSIDE =
            Citation.knowledge("W&I 14019.4; W&I 4659: other sources, then the Regional Center");

    /** What to do about the rest of the bill. */
    public enum NextStep {
        /** Nothing is left. */
        NONE,
        /** The provider bills Medi-Cal or the person's plan, behind any other coverage. */
        PROVIDER_BILLS_MEDI_CAL,
        /** The provider bills Medicare and then Medi-Cal. */
        PROVIDER_BILLS_MEDICARE_THEN_MEDI_CAL,
        /** The person asks the Regional Center, which pays what no other source does. */
        ASK_REGIONAL_CENTER,
        /** The person asks the plan for a provider who takes Medi-Cal, or for an agreement with this one. */
        ASK_PLAN_FOR_PROVIDER
    }

    /** The first rule that concerns the bill decides. */
    public static BalanceBilling of(Invoice invoice) {
        if (invoice.qualifiedMedicareBeneficiary() && invoice.medicareCovers()) {
            return limited(
                    invoice,
                    Money.ZERO,
                    new Basis(
                            "QMB_NEVER_BILLED",
                            "A Qualified Medicare Beneficiary owes nothing for what Medicare covers; a waiver does not help",
                            QMB),
                    NextStep.PROVIDER_BILLS_MEDICARE_THEN_MEDI_CAL);
        }
        if (!invoice.mediCalCovers()) {
            return limited(
                    invoice,
                    invoice.amount(),
                    new Basis("NOT_COVERED_BY_MEDI_CAL", "The ban is about services that Medi-Cal covers", NOT_COVERED),
                    invoice.regionalCenterConsumer() ? NextStep.ASK_REGIONAL_CENTER : NextStep.NONE);
        }
        if (!invoice.providerTakesMediCal()) {
            return outside(invoice);
        }
        return limited(
                invoice,
                Money.min(invoice.amount(), invoice.shareOfCostLeft()),
                new Basis(
                        "NO_BALANCE_BILLING",
                        "For a service that Medi-Cal covers the person owes nothing beyond the share of cost",
                        BAN),
                NextStep.PROVIDER_BILLS_MEDI_CAL);
    }

    private static BalanceBilling outside(Invoice invoice) {
        var basis = new Basis(
                "PROVIDER_OUTSIDE_MEDI_CAL",
                invoice.agreedBeforehand()
                        ? "The provider does not take Medi-Cal and the person agreed in writing to pay for this service"
                        : "The provider does not take Medi-Cal, and the person did not agree to pay before the service",
                OUTSIDE);
        return limited(
                invoice,
                invoice.agreedBeforehand() ? invoice.amount() : Money.ZERO,
                basis,
                invoice.regionalCenterConsumer() ? NextStep.ASK_REGIONAL_CENTER : NextStep.ASK_PLAN_FOR_PROVIDER);
    }

    private static BalanceBilling limited(Invoice invoice, Money most, Basis basis, NextStep next) {
        var may = Money.min(invoice.amount(), most);
        var rest = invoice.amount().minus(may);
        return new BalanceBilling(
                may, rest, basis, rest.isZero() && next != NextStep.ASK_REGIONAL_CENTER ? NextStep.NONE : next);
    }
}

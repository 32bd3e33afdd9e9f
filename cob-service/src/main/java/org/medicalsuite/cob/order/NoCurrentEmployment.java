package org.medicalsuite.cob.order;

import org.medicalsuite.kernel.Citation;

/** Medicare by age or disability pays before every plan that does not rest on current employment. */
final class NoCurrentEmployment extends MedicareSecondaryPayer {
    NoCurrentEmployment() {
        super(
                "MSP_NO_CURRENT_EMPLOYMENT",
                Citation.found("42 USC 1395y(b)(1)(A)-(B); medicareinteractive.org: when Medicare is primary"));
    }

    @Override
    Finding order(Medicare medicare, PrivatePlan plan, Question question) {
        if (plan.market() == PrivatePlan.Market.INDIVIDUAL) {
            return first(medicare, plan.payer() + " is an individual policy and rests on nobody's employment");
        }
        if (medicare.entitlement() == Medicare.Entitlement.ESRD) {
            return Finding.NotConcerned.NOT_CONCERNED;
        }
        var current = plan.employment().current();
        if (current == null) {
            return missing(new MissingFact(
                    plan.id(), "employment.status", "Ask whether the holder of " + plan.payer() + " works there now"));
        }
        if (!current) {
            return first(
                    medicare,
                    plan.payer() + " does not rest on current employment: "
                            + plan.employment().status());
        }
        boolean byAge = medicare.entitlement() == Medicare.Entitlement.AGED;
        if (byAge && plan.subscriber().relation().coversAsChild()) {
            return first(
                    medicare,
                    "For Medicare by age only the person's own or the spouse's employment counts, and "
                            + plan.payer() + " is held by "
                            + plan.subscriber().relation().words());
        }
        return silent(plan.payer() + " rests on current employment");
    }
}

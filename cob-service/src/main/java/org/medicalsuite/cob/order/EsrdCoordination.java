package org.medicalsuite.cob.order;

import org.medicalsuite.cob.reference.Figure;
import org.medicalsuite.kernel.Citation;

/**
 * End-stage renal disease: the group plan pays first for a fixed number of months, whatever the employer's size and
 * whether the cover is active, retired or COBRA; then Medicare.
 */
final class EsrdCoordination extends MedicareSecondaryPayer {
    EsrdCoordination() {
        super("MSP_ESRD", Citation.found("42 USC 1395y(b)(1)(C); 42 CFR 411.160-411.163"));
    }

    @Override
    Finding order(Medicare medicare, PrivatePlan plan, Question question) {
        var month = medicare.esrdMonth();
        boolean byDisease = medicare.entitlement() == Medicare.Entitlement.ESRD;
        if (plan.market() != PrivatePlan.Market.GROUP || (month == null && !byDisease)) {
            return Finding.NotConcerned.NOT_CONCERNED;
        }
        if (month == null) {
            return missing(new MissingFact(
                    medicare.id(),
                    "medicare.esrdMonth",
                    "Ask in which month of entitlement by kidney disease the service falls"));
        }
        if (!byDisease && medicare.properlyPrimaryBeforeEsrd()) {
            return first(
                    medicare,
                    "MSP_PRIMARY_BEFORE_ESRD",
                    "Medicare was already properly primary by age or disability when the kidney disease began (42 CFR 411.163(b))");
        }
        int months = question.figures()
                .on(question.date(), Figure.ESRD_COORDINATION_MONTHS)
                .count();
        return month <= months
                ? first(
                        plan,
                        "MSP_ESRD_COORDINATION",
                        "Month " + month + " lies within the first " + months
                                + " months, in which the group plan pays first")
                : first(
                        medicare,
                        "MSP_ESRD_AFTER",
                        "Month " + month + " lies after the first " + months + " months, so Medicare pays first");
    }
}

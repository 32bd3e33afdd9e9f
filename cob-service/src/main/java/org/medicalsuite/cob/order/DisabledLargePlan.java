package org.medicalsuite.cob.order;

import org.medicalsuite.cob.reference.Figure;
import org.medicalsuite.kernel.Citation;

/** Medicare by disability: the plan of a large current employer of the person or a family member pays first. */
final class DisabledLargePlan extends MedicareSecondaryPayer {
    DisabledLargePlan() {
        super("MSP_DISABILITY", Citation.found("42 USC 1395y(b)(1)(B); 42 CFR 411.200-411.206"));
    }

    @Override
    Finding order(Medicare medicare, PrivatePlan plan, Question question) {
        if (medicare.entitlement() != Medicare.Entitlement.DISABLED) {
            return Finding.NotConcerned.NOT_CONCERNED;
        }
        var size = EmployerSize.of(plan, question, Figure.DISABILITY_EMPLOYEES);
        return switch (size.reached()) {
            case UNKNOWN -> missing(size.missing());
            case YES -> first(plan, "MSP_DISABILITY", size.sentence());
            case NO -> first(medicare, "MSP_DISABILITY_SMALL", size.sentence());
        };
    }
}

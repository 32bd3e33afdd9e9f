package org.medicalsuite.cob.order;

import org.medicalsuite.cob.reference.Figure;
import org.medicalsuite.kernel.Citation;

/** Medicare by age: the plan of a current employer of the size in the table pays first, that of a smaller one second. */
final class WorkingAged extends MedicareSecondaryPayer {
    WorkingAged() {
        super("MSP_WORKING_AGED", Citation.found("42 USC 1395y(b)(1)(A); 42 CFR 411.170-411.172"));
    }

    @Override
    Finding order(Medicare medicare, PrivatePlan plan, Question question) {
        if (medicare.entitlement() != Medicare.Entitlement.AGED) {
            return Finding.NotConcerned.NOT_CONCERNED;
        }
        var size = EmployerSize.of(plan, question, Figure.WORKING_AGED_EMPLOYEES);
        return switch (size.reached()) {
            case UNKNOWN -> missing(size.missing());
            case YES -> first(plan, "MSP_WORKING_AGED", size.sentence());
            case NO -> first(medicare, "MSP_WORKING_AGED_SMALL", size.sentence());
        };
    }
}

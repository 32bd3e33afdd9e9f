package org.medicalsuite.cob.order;

import org.medicalsuite.cob.reference.Figure;

/** Whether an employer has the number of employees that a Medicare rule asks for on the day of service. */
record EmployerSize(PrivatePlan plan, int threshold, Reached reached) {
    enum Reached {
        YES,
        NO,
        UNKNOWN
    }

    static EmployerSize of(PrivatePlan plan, Question question, Figure figure) {
        int threshold = question.figures().on(question.date(), figure).count();
        var employees = plan.employment().employees();
        if (plan.employment().largerEmployerInPlan()) {
            return new EmployerSize(plan, threshold, Reached.YES);
        }
        if (employees == null) {
            return new EmployerSize(plan, threshold, Reached.UNKNOWN);
        }
        return new EmployerSize(plan, threshold, employees >= threshold ? Reached.YES : Reached.NO);
    }

    String sentence() {
        if (plan.employment().largerEmployerInPlan()) {
            return "An employer in the multi-employer plan of " + plan.payer() + " has " + threshold
                    + " employees or more";
        }
        return "The employer behind " + plan.payer() + " has "
                + plan.employment().employees() + " employees; the threshold is " + threshold;
    }

    MissingFact missing() {
        return new MissingFact(
                plan.id(),
                "employment.employees",
                "Ask how many employees the employer behind " + plan.payer() + " has");
    }
}

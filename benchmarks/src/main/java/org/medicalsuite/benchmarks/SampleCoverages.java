package org.medicalsuite.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.order.AdultChildRule;
import org.medicalsuite.cob.order.Cause;
import org.medicalsuite.cob.order.CobTerms;
import org.medicalsuite.cob.order.Coverage;
import org.medicalsuite.cob.order.Employment;
import org.medicalsuite.cob.order.Family;
import org.medicalsuite.cob.order.Household;
import org.medicalsuite.cob.order.Medicare;
import org.medicalsuite.cob.order.OrderText;
import org.medicalsuite.cob.order.OtherPayer;
import org.medicalsuite.cob.order.PrivatePlan;
import org.medicalsuite.cob.order.Question;
import org.medicalsuite.cob.order.Relation;
import org.medicalsuite.cob.order.Subscriber;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.DateSpan;

/** Four coverages of one person, in four families of rules. */
public enum SampleCoverages {
    /** Own plan, spouse's plan, Medicare by age, Medi-Cal. */
    WORKING_AGED {
        @Override
        List<Coverage> coverages() {
            return List.of(
                    plan("own", Relation.PATIENT, Employment.Status.ACTIVE, 120, null, 3),
                    plan("spouse", Relation.SPOUSE, Employment.Status.ACTIVE, 15, null, 5),
                    new Medicare("medicare", "Medicare", null, Set.of(), Medicare.Entitlement.AGED, null, false),
                    mediCal());
        }
    },
    /** Retiree plan, spouse's active plan, Medicare between them, Medi-Cal: a circle that a named rule breaks. */
    MEDICARE_INVERSION {
        @Override
        List<Coverage> coverages() {
            return List.of(
                    plan("retiree", Relation.PATIENT, Employment.Status.RETIRED, 900, null, 3),
                    plan("spouse", Relation.SPOUSE, Employment.Status.ACTIVE, 40, null, 5),
                    new Medicare("medicare", "Medicare", null, Set.of(), Medicare.Entitlement.AGED, null, false),
                    mediCal());
        }
    },
    /** A child of parents who live apart, both married again: four private plans. */
    PARENTS_APART {
        @Override
        List<Coverage> coverages() {
            return List.of(
                    plan("mother", Relation.MOTHER, Employment.Status.ACTIVE, 80, Household.CUSTODIAL, 3),
                    plan("stepfather", Relation.STEP_PARENT, Employment.Status.ACTIVE, 80, Household.CUSTODIAL, 4),
                    plan("father", Relation.FATHER, Employment.Status.ACTIVE, 80, Household.NON_CUSTODIAL, 5),
                    plan("stepmother", Relation.STEP_PARENT, Employment.Status.ACTIVE, 80, Household.NON_CUSTODIAL, 6));
        }
    },
    /** A child of parents who live together, a plan of the parents' former employer, Medi-Cal. */
    PARENTS_TOGETHER {
        @Override
        List<Coverage> coverages() {
            return List.of(
                    plan("mother", Relation.MOTHER, Employment.Status.ACTIVE, 80, null, 3),
                    plan("father", Relation.FATHER, Employment.Status.ACTIVE, 80, null, 5),
                    plan("mother-cobra", Relation.MOTHER, Employment.Status.COBRA, 80, null, 3),
                    mediCal());
        }
    };

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    abstract List<Coverage> coverages();

    Question question() {
        return new Question(
                DAY,
                null,
                Cause.NONE,
                false,
                new Family(this == PARENTS_APART ? Family.Parents.APART : Family.Parents.TOGETHER, null),
                OrderText.NAIC_2013,
                AdultChildRule.LONGER_COVERAGE,
                coverages(),
                Figures.committed());
    }

    private static PrivatePlan plan(
            String id,
            Relation holder,
            Employment.Status status,
            int employees,
            @Nullable Household household,
            int birthMonth) {
        return new PrivatePlan(
                id,
                "Plan of the " + id,
                PrivatePlan.Market.GROUP,
                DateSpan.startingOn(LocalDate.of(2020, 1, birthMonth)),
                List.of(),
                Set.of(),
                new Subscriber(holder, LocalDate.of(1980, birthMonth, 15), household, null),
                new Employment(status, employees, false),
                CobTerms.COMPLYING,
                PrivatePlan.Panel.OPEN);
    }

    private static OtherPayer mediCal() {
        return new OtherPayer("medi-cal", "Medi-Cal", null, Set.of(), OtherPayer.Kind.MEDI_CAL);
    }
}

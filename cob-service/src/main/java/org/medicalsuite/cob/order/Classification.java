package org.medicalsuite.cob.order;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts an answer into the class that integrators know. */
final class Classification {
    private Classification() {}

    /**
     * The class of an answer.
     *
     * @param members how many of the coverages take part
     * @param open whether a place in the order is undetermined
     */
    static CobClass of(Question question, int members, boolean open) {
        if (members > 1) {
            // Members are in force and share a benefit, or they would have been set aside.
            return open
                    ? CobClass.COB_INSTANCE_EXISTS_PRIMACY_UNDETERMINED
                    : CobClass.COB_INSTANCE_EXISTS_PRIMACY_DETERMINED;
        }
        var inForce = inForce(question);
        if (inForce.size() < 2) {
            return CobClass.MEMBER_FOUND_NO_COB;
        }
        return overlap(inForce, question.benefit())
                ? CobClass.COVERAGE_OVERLAP_EXISTS_NOT_SUBJECT_TO_COB
                : CobClass.COVERAGE_OVERLAP_NO_BENEFIT_OVERLAP;
    }

    private static List<Coverage> inForce(Question question) {
        var inForce = new ArrayList<Coverage>(question.coverages().size());
        for (var coverage : question.coverages()) {
            var period = coverage.period();
            if (period == null || period.covers(question.date())) {
                inForce.add(coverage);
            }
        }
        return inForce;
    }

    private static boolean overlap(List<Coverage> inForce, @Nullable Benefit benefit) {
        for (int i = 0; i < inForce.size(); i++) {
            for (int j = i + 1; j < inForce.size(); j++) {
                boolean meet = benefit == null
                        ? inForce.get(i).sharesABenefitWith(inForce.get(j))
                        : inForce.get(i).covers(benefit) && inForce.get(j).covers(benefit);
                if (meet) {
                    return true;
                }
            }
        }
        return false;
    }
}

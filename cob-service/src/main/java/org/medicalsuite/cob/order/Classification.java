package org.medicalsuite.cob.order;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.order.Position.Standing;

/** Puts an answer into the class that integrators know. */
final class Classification {
    private Classification() {}

    static CobClass of(Question question, int members, List<Position> positions) {
        var inForce = question.coverages().stream()
                .filter(coverage ->
                        coverage.period() == null || coverage.period().covers(question.date()))
                .toList();
        if (inForce.size() < 2) {
            return CobClass.MEMBER_FOUND_NO_COB;
        }
        if (!overlap(inForce, question.benefit())) {
            return CobClass.COVERAGE_OVERLAP_NO_BENEFIT_OVERLAP;
        }
        if (members < 2) {
            return CobClass.COVERAGE_OVERLAP_EXISTS_NOT_SUBJECT_TO_COB;
        }
        return positions.stream().anyMatch(position -> position.standing() == Standing.UNDETERMINED)
                ? CobClass.COB_INSTANCE_EXISTS_PRIMACY_UNDETERMINED
                : CobClass.COB_INSTANCE_EXISTS_PRIMACY_DETERMINED;
    }

    private static boolean overlap(List<Coverage> inForce, @Nullable Benefit benefit) {
        if (benefit != null) {
            return inForce.stream().filter(coverage -> coverage.covers(benefit)).count() > 1;
        }
        return inForce.stream()
                .anyMatch(
                        one -> inForce.stream().anyMatch(other -> !other.equals(one) && one.sharesABenefitWith(other)));
    }
}

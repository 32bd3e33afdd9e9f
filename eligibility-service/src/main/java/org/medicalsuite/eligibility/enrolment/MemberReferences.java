package org.medicalsuite.eligibility.enrolment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the member's own REF segments say that belongs to each of its coverages. */
record MemberReferences(
        List<String> caseNumbers,
        @Nullable String medicareId,
        @Nullable String medicareContract,
        @Nullable String medicarePlan) {

    private static final int FAMILY_BUDGET_UNIT_ENDS = 12;

    /**
     * REF*3H is the county's case, the person's own first (county, aid code, serial, budget unit, and the person, which
     * is left off because a share of cost belongs to the whole budget unit), REF*F6 the Medicare beneficiary identifier, REF*DX the Medicare contract and plan.
     */
    static MemberReferences of(List<Segment> own) {
        var contract = MemberReading.find(own, "REF", "DX");
        return new MemberReferences(
                own.stream()
                        .filter(ref -> ref.is("REF", "3H"))
                        .flatMap(ref -> ref.element(2).stream())
                        .map(MemberReferences::budgetUnit)
                        .distinct()
                        .toList(),
                text(own, "F6").orElse(null),
                contract.flatMap(ref -> ref.packed(2, 1)).orElse(null),
                contract.flatMap(ref -> ref.packed(2, 2)).orElse(null));
    }

    /** {@code 19;67;0001020;0;01} and {@code 19670001020001} are both budget unit 196700010200. */
    private static String budgetUnit(String packed) {
        var person = packed.lastIndexOf(';');
        var unit = person < 0 ? packed : packed.substring(0, person).replace(";", "");
        return unit.length() <= FAMILY_BUDGET_UNIT_ENDS ? unit : unit.substring(0, FAMILY_BUDGET_UNIT_ENDS);
    }

    private static Optional<String> text(List<Segment> own, String qualifier) {
        return MemberReading.find(own, "REF", qualifier).flatMap(ref -> ref.element(2));
    }
}

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

    /**
     * REF*3H is the county's case (its parts joined as the county writes them: county, aid code, serial, budget unit,
     * person), REF*F6 the Medicare beneficiary identifier, REF*DX the Medicare contract and plan.
     */
    static MemberReferences of(List<Segment> own) {
        var contract = MemberReading.find(own, "REF", "DX");
        return new MemberReferences(
                text(own, "3H").map(text -> List.of(text.replace(";", ""))).orElse(List.of()),
                text(own, "F6").orElse(null),
                contract.flatMap(ref -> ref.packed(2, 1)).orElse(null),
                contract.flatMap(ref -> ref.packed(2, 2)).orElse(null));
    }

    private static Optional<String> text(List<Segment> own, String qualifier) {
        return MemberReading.find(own, "REF", qualifier).flatMap(ref -> ref.element(2));
    }
}

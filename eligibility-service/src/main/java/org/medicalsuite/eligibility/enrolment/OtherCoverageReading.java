package org.medicalsuite.eligibility.enrolment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.fact.Fact;

/**
 * Reads other health coverage from the COB loops of an HD loop (X12 834 loop 2320): COB02 the policy, REF*6P the group,
 * NM1*IN the carrier, NM1*36 the employer through whom it comes.
 *
 * <p>REF*ZZ packs what X12 has no place for, in the way DHCS packs other segments: OHC code; scope of coverage;
 * relationship to the policyholder; the policyholder's birth date; when the coverage was last confirmed. This packing is ours, not DHCS's
 * (docs/settings-eligibility.md).
 */
final class OtherCoverageReading {
    private static final String ANY_CARRIER = "A";

    private OtherCoverageReading() {}

    static List<Fact> read(List<Segment> coverage) throws Quarantined {
        var found = new ArrayList<Fact>();
        for (int i = 0; i < coverage.size(); i++) {
            if (coverage.get(i).is("COB")) {
                int end = i + 1;
                while (end < coverage.size() && !coverage.get(end).is("COB")) {
                    end++;
                }
                found.add(one(coverage.subList(i, end)));
            }
        }
        return found;
    }

    private static Fact one(List<Segment> loop) throws Quarantined {
        var cob = loop.getFirst();
        var packed = MemberReading.find(loop, "REF", "ZZ");
        var birth = packed.flatMap(ref -> ref.packed(2, 4));
        var verified = packed.flatMap(ref -> ref.packed(2, 5));
        return new Fact.OtherCoverage(
                packed.flatMap(ref -> ref.packed(2, 1)).orElse(ANY_CARRIER),
                name(loop, "IN"),
                cob.element(2).orElse(null),
                MemberReading.find(loop, "REF", "6P")
                        .flatMap(ref -> ref.element(2))
                        .orElse(null),
                packed.flatMap(ref -> ref.packed(2, 2)).orElse(null),
                packed.flatMap(ref -> ref.packed(2, 3)).orElse(null),
                birth.isPresent() ? Reading.date(packed.orElseThrow(), birth.get()) : null,
                name(loop, "36"),
                verified.isPresent() ? Reading.date(packed.orElseThrow(), verified.get()) : null);
    }

    private static @Nullable String name(List<Segment> loop, String entity) {
        return MemberReading.find(loop, "NM1", entity)
                .flatMap(party -> party.element(3))
                .orElse(null);
    }
}

package org.medicalsuite.eligibility.enrolment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.MalformedValue;

/**
 * Under which CINs a member's own segments name the person.
 *
 * @param named REF*1L, else REF*0F
 * @param cin what it holds; empty where that is no CIN
 * @param priorCins of the identifiers in REF*Q4 those that are other CINs; a pseudo number or a social security number
 *     leads to no record
 */
record MemberIdentity(Optional<Segment> named, Optional<Cin> cin, List<Cin> priorCins) {
    static MemberIdentity of(List<Segment> own) {
        var named = MemberReading.find(own, "REF", "1L")
                .or(() -> MemberReading.find(own, "REF", "0F"))
                .filter(reference -> reference.element(2).isPresent());
        var cin = named.flatMap(reference -> reference.element(2)).flatMap(MemberIdentity::read);
        return new MemberIdentity(
                named,
                cin,
                own.stream()
                        .filter(segment -> segment.is("REF", "Q4"))
                        .flatMap(segment -> segment.element(2).stream())
                        .flatMap(packed -> Arrays.stream(packed.split(";")))
                        .flatMap(text -> read(text).stream())
                        .filter(prior -> !cin.equals(Optional.of(prior)))
                        .distinct()
                        .toList());
    }

    private static Optional<Cin> read(String text) {
        try {
            return Optional.of(Cin.parse(text));
        } catch (MalformedValue notACin) {
            return Optional.empty();
        }
    }
}

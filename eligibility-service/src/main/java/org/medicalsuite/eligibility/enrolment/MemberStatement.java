package org.medicalsuite.eligibility.enrolment;

import java.util.List;
import java.util.stream.Stream;
import org.medicalsuite.eligibility.person.Demographics;
import org.medicalsuite.kernel.Cin;

/**
 * What a file states about one member.
 *
 * @param number the member's place in the file, from 1
 * @param segment number of the INS segment, ISA being 1
 * @param priorCins older CINs of the person, whose records are merged into this one
 */
record MemberStatement(
        int number, int segment, Cin cin, List<Cin> priorCins, Demographics who, List<CoverageStatement> coverages) {
    /** All CINs that the member speaks of, its own first. */
    List<Cin> cins() {
        return Stream.concat(Stream.of(cin), priorCins.stream()).toList();
    }
}

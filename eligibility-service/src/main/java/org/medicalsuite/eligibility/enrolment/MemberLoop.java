package org.medicalsuite.eligibility.enrolment;

import java.util.List;
import java.util.Optional;

/**
 * The segments of one member, INS first.
 *
 * @param number the member's place in the file, from 1
 */
record MemberLoop(int number, List<Segment> segments) {
    int position() {
        return segments.getFirst().position();
    }

    /** The segments before the first coverage. */
    List<Segment> own() {
        return segments.stream().takeWhile(segment -> !segment.is("HD")).toList();
    }

    Optional<Fault> firstFault() {
        for (var segment : segments) {
            if (!segment.faults().isEmpty()) {
                return Optional.of(segment.faults().getFirst());
            }
        }
        return Optional.empty();
    }
}

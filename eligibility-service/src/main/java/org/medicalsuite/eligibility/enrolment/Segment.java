package org.medicalsuite.eligibility.enrolment;

import java.util.List;
import java.util.Optional;

/**
 * One segment of a file.
 *
 * @param tag such as INS; empty for a fault between segments
 * @param position number of the segment in the file, ISA being 1
 * @param elements of a composite or repeated element the first part only
 * @param faults what the X12 schema does not allow about it
 */
record Segment(String tag, int position, List<String> elements, List<Fault> faults) {
    boolean is(String other) {
        return tag.equals(other);
    }

    /** Whether this is {@code tag} with this qualifier as its first element. */
    boolean is(String other, String qualifier) {
        return tag.equals(other) && element(1).filter(qualifier::equals).isPresent();
    }

    /** The element at a position, counted from 1 as X12 does; empty where it is not there or blank. */
    Optional<String> element(int number) {
        return number <= elements.size()
                ? Optional.of(elements.get(number - 1).strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** DHCS packs several values into one element, with semicolons between them; counted from 1. */
    Optional<String> packed(int element, int number) {
        return element(element).flatMap(text -> {
            var parts = text.split(";", -1);
            return number <= parts.length
                    ? Optional.of(parts[number - 1].strip()).filter(part -> !part.isEmpty())
                    : Optional.empty();
        });
    }
}

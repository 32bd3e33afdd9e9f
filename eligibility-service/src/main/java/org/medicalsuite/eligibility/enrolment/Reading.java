package org.medicalsuite.eligibility.enrolment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.medicalsuite.kernel.MalformedValue;

/** Turns text of a segment into values, or quarantines the member with the place. */
final class Reading {
    private static final Pattern CCYYMMDD = Pattern.compile("[0-9]{8}");

    private Reading() {}

    static LocalDate date(Segment segment, String text) throws Quarantined {
        try {
            if (CCYYMMDD.matcher(text).matches()) {
                return LocalDate.of(
                        Integer.parseInt(text, 0, 4, 10),
                        Integer.parseInt(text, 4, 6, 10),
                        Integer.parseInt(text, 6, 8, 10));
            }
            throw impossible(segment);
        } catch (DateTimeException e) {
            throw impossible(segment);
        }
    }

    private static Quarantined impossible(Segment segment) {
        return quarantine(segment, "DATE_IMPOSSIBLE", "A date is not a day of the calendar", "Send CCYYMMDD");
    }

    /** A typed value; where the text is malformed, the value's own reason is the reason of the quarantine. */
    static <T> T value(Segment segment, Supplier<T> parse) throws Quarantined {
        try {
            return parse.get();
        } catch (MalformedValue malformed) {
            throw quarantine(segment, malformed.code(), malformed.message(), malformed.remedy());
        }
    }

    static Quarantined quarantine(Segment segment, String code, String message, String remedy) {
        return new Quarantined(new Fault(segment.position(), code, message, remedy));
    }
}

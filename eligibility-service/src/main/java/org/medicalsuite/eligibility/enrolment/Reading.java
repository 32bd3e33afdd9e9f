package org.medicalsuite.eligibility.enrolment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.function.Supplier;
import org.medicalsuite.kernel.MalformedValue;

/** Turns text of a segment into values, or quarantines the member with the place. */
final class Reading {
    private static final DateTimeFormatter CCYYMMDD =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private Reading() {}

    static LocalDate date(Segment segment, String text) throws Quarantined {
        try {
            return LocalDate.parse(text, CCYYMMDD);
        } catch (DateTimeParseException e) {
            throw quarantine(segment, "DATE_IMPOSSIBLE", "A date is not a day of the calendar", "Send CCYYMMDD");
        }
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

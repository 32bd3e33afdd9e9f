package org.medicalsuite.kernel.audit.reading;

import java.util.regex.Pattern;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.MalformedValue;
import org.medicalsuite.kernel.Refusal;

/**
 * A place in the records from newest to oldest, written {@code <micros>.<id>}.
 *
 * @param micros microseconds since 1970
 * @param id number of the record
 */
record ReadingPlace(long micros, long id) {
    /** The year 9999; PostgreSQL's interval holds it. */
    static final ReadingPlace END_OF_TIME = new ReadingPlace(253_370_764_800_000_000L, Long.MAX_VALUE);

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})");

    static ReadingPlace parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw Refusal.invalid(FieldFault.of(
                    "before",
                    new MalformedValue(
                            "PLACE", "This is no place in audit records", "Send what the answer before gave as next")));
        }
        return new ReadingPlace(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
    }

    @Override
    public String toString() {
        return micros + "." + id;
    }
}

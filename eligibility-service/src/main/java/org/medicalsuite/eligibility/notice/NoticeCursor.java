package org.medicalsuite.eligibility.notice;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Refusal;

/** The last notice of a page; the next page begins behind it, also when notices came or were sent meanwhile. */
record NoticeCursor(LocalDate due, long number) {
    static final NoticeCursor START = new NoticeCursor(LocalDate.of(1900, 1, 1), 0);

    static NoticeCursor parse(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", -1);
            if (parts.length == 2) {
                return new NoticeCursor(LocalDate.parse(parts[0]), Long.parseLong(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            // Answered below like every other text that we did not give out.
        }
        throw Refusal.invalid(new FieldFault(
                "cursor",
                "CURSOR_UNKNOWN",
                "This cursor was not given out here",
                "Send the next of the page before, unchanged"));
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("%s %d".formatted(due, number).getBytes(StandardCharsets.UTF_8));
    }
}

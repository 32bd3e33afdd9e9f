package org.medicalsuite.tar.queue;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.medicalsuite.kernel.MalformedValue;
import org.medicalsuite.kernel.TarNumber;

/** The last entry of a page; the next page begins behind it, also when entries came or went meanwhile. */
record QueueCursor(Instant due, TarNumber tarNumber, int line) {
    static final QueueCursor START = new QueueCursor(Instant.EPOCH, new TarNumber("0000000000"), 0);

    static QueueCursor of(QueueEntry entry) {
        return new QueueCursor(entry.due(), entry.tarNumber(), entry.line());
    }

    static QueueCursor parse(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", -1);
            if (parts.length == 3) {
                return new QueueCursor(Instant.parse(parts[0]), new TarNumber(parts[1]), Integer.parseInt(parts[2]));
            }
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            // Answered below like every other text that we did not give out.
        }
        throw new MalformedValue(
                "CURSOR_UNKNOWN", "This cursor was not given out here", "Send the next of the page before, unchanged");
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("%s %s %d".formatted(due, tarNumber, line).getBytes(StandardCharsets.UTF_8));
    }
}

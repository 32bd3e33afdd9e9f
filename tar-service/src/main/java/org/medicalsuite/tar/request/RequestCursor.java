package org.medicalsuite.tar.request;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.medicalsuite.kernel.MalformedValue;
import org.medicalsuite.kernel.TarNumber;

/** The last request of a page; the next page begins behind it, also when requests came in meanwhile. */
record RequestCursor(Instant received, TarNumber tarNumber) {
    /** Before the newest. */
    static final RequestCursor START =
            new RequestCursor(Instant.parse("9999-12-31T00:00:00Z"), new TarNumber("9999999999"));

    static RequestCursor of(TarHeader request) {
        return new RequestCursor(request.received(), request.number());
    }

    static RequestCursor parse(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", -1);
            if (parts.length == 2) {
                return new RequestCursor(Instant.parse(parts[0]), new TarNumber(parts[1]));
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
                .encodeToString("%s %s".formatted(received, tarNumber).getBytes(StandardCharsets.UTF_8));
    }
}

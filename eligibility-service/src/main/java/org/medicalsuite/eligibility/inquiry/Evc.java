package org.medicalsuite.eligibility.inquiry;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.regex.Pattern;
import org.medicalsuite.kernel.MalformedValue;

/**
 * Eligibility verification number: ten characters that prove what was answered, of letters and digits that cannot be
 * taken for each other. The first two go on by the hour and come again after six weeks, so that the database writes the
 * numbers of an hour side by side; the other eight are drawn at random (2^40 numbers), so that none can be guessed from
 * another.
 */
record Evc(String value) {
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int BITS = 5;
    private static final int LENGTH = 10;
    private static final int DRAWN = 8;
    private static final long SECONDS_OF_AN_HOUR = 3600;
    private static final Pattern FORM = Pattern.compile("[2-9A-HJ-NP-Z]{10}");

    Evc {
        if (!FORM.matcher(value).matches()) {
            throw new MalformedValue(
                    "EVC_FORM",
                    "An eligibility verification number has ten letters and digits",
                    "Send the number that came with the answer");
        }
    }

    /** Draws one; the source of chance is handed in because a native executable must not be built with one inside. */
    static Evc draw(SecureRandom random, Instant at) {
        var chance = new byte[Long.BYTES];
        random.nextBytes(chance);
        var bits = ByteBuffer.wrap(chance).getLong() >>> (Long.SIZE - BITS * DRAWN)
                | (at.getEpochSecond() / SECONDS_OF_AN_HOUR) << (BITS * DRAWN);
        var number = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            number[i] = ALPHABET.charAt((int) (bits & ((1 << BITS) - 1)));
            bits >>>= BITS;
        }
        return new Evc(new String(number));
    }
}

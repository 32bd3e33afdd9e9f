package org.medicalsuite.eligibility.inquiry;

import java.security.SecureRandom;
import java.util.regex.Pattern;
import org.medicalsuite.kernel.MalformedValue;

/**
 * Eligibility verification number: ten characters that prove what was answered. Drawn at random from letters and
 * digits that cannot be taken for each other (2^50 numbers), so that none can be guessed from another.
 */
record Evc(String value) {
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 10;
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
    static Evc draw(SecureRandom random) {
        var drawn = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            drawn.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new Evc(drawn.toString());
    }
}

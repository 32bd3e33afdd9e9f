package org.medicalsuite.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Client Index Number: names one person in Medi-Cal for life. Nine characters: a leading 9, seven digits, one letter.
 *
 * <p>Sources disagree about the letter (Los Angeles DMH bulletin NGA 12-041 leaves out B I J K L O P Q R S, Santa Clara
 * County shows B), so an unusual letter is accepted and {@link #usualLetter()} tells.
 */
public record Cin(String value) implements Comparable<Cin> {
    private static final Pattern FORM = Pattern.compile("9[0-9]{7}[A-Z]");
    private static final String UNUSUAL_LETTERS = "BIJKLOPQRS";

    public Cin {
        if (!FORM.matcher(value).matches()) {
            throw new MalformedValue(
                    "CIN_FORM",
                    "A CIN is a 9, seven digits and a letter",
                    "Send the nine characters printed first on the card, such as 91234567A");
        }
    }

    /** Reads a CIN as people type it: surrounding blanks and lower case are forgiven. */
    public static Cin parse(String text) {
        return new Cin(text.strip().toUpperCase(Locale.ROOT));
    }

    /** Whether the letter is one that Los Angeles DMH lists as in use. */
    public boolean usualLetter() {
        return UNUSUAL_LETTERS.indexOf(value.charAt(8)) < 0;
    }

    @Override
    public int compareTo(Cin other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

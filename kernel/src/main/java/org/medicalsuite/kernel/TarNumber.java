package org.medicalsuite.kernel;

import java.util.regex.Pattern;

/**
 * TAR control number: ten digits from submission on, kept as text because it may begin with 0. The pricing indicator
 * that a payer adds behind an approved TAR is an eleventh digit of its own and never part of this number
 * (Medi-Cal bulletin newsroom_8551, 7 August 2007).
 */
public record TarNumber(String value) implements Comparable<TarNumber> {
    private static final Pattern FORM = Pattern.compile("[0-9]{10}");

    public TarNumber {
        if (!FORM.matcher(value).matches()) {
            throw new MalformedValue(
                    "TAR_NUMBER_FORM",
                    "A TAR number has ten digits",
                    "Send the ten digits of the TAR control number, without the pricing indicator");
        }
    }

    /** Reads a TAR number; surrounding blanks are forgiven. */
    public static TarNumber parse(String text) {
        return new TarNumber(text.strip());
    }

    @Override
    public int compareTo(TarNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

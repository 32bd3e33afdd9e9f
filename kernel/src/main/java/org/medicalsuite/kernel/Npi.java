package org.medicalsuite.kernel;

/**
 * National Provider Identifier: ten digits, the first 1 or 2, the last a Luhn check digit computed over the number
 * behind the prefix 80840 (45 CFR 162.406; CMS check-digit note, from knowledge).
 *
 * <p>The tests run in this order and the first that fails is reported: characters, length, first digit, check digit.
 */
public record Npi(String value) implements Comparable<Npi> {
    private static final int LENGTH = 10;

    /** Luhn sum of the constant prefix 80840. */
    private static final int PREFIX_SUM = 24;

    public Npi {
        require(value.chars().allMatch(c -> c >= '0' && c <= '9'), "NPI_CHARACTERS", "An NPI has digits only");
        require(value.length() == LENGTH, "NPI_LENGTH", "An NPI has ten digits");
        require(value.charAt(0) == '1' || value.charAt(0) == '2', "NPI_FIRST_DIGIT", "An NPI begins with 1 or 2");
        require(luhnSum(value) % 10 == 0, "NPI_CHECK_DIGIT", "The last digit of the NPI does not fit the others");
    }

    /** Reads an NPI; surrounding blanks are forgiven. */
    public static Npi parse(String text) {
        return new Npi(text.strip());
    }

    private static void require(boolean holds, String code, String message) {
        if (!holds) {
            throw new MalformedValue(code, message, "Send the ten-digit NPI as the NPI registry shows it");
        }
    }

    private static int luhnSum(String digits) {
        int sum = PREFIX_SUM;
        for (int i = 0; i < LENGTH; i++) {
            int digit = digits.charAt(LENGTH - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }

    @Override
    public int compareTo(Npi other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.medicalsuite.eligibility.person;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How names are compared: case, accents, punctuation, blanks, titles and generational suffixes do not count (CAQH CORE
 * 258, name normalisation; from knowledge).
 */
public final class NameKey {
    private static final Set<String> TITLES =
            Set.of("JR", "SR", "I", "II", "III", "IV", "V", "RN", "MD", "MR", "MS", "DR", "MRS", "PHD", "REV", "ESQ");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,./-]+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]");

    private NameKey() {}

    /** The key of a name; the name itself without blanks where it consists of titles only. */
    public static String of(String name) {
        if (isPlain(name)) {
            return name;
        }
        var plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        var words = Arrays.stream(BETWEEN_WORDS.split(plain))
                .map(word -> NEITHER_LETTER_NOR_DIGIT.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .toList();
        var key = words.stream().filter(word -> !TITLES.contains(word)).collect(Collectors.joining());
        return key.isEmpty() ? String.join("", words) : key;
    }

    /** Nearly all names of a file are: one word of capital letters, which is its own key, a title too. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < 'A' || name.charAt(i) > 'Z') {
                return false;
            }
        }
        return true;
    }
}

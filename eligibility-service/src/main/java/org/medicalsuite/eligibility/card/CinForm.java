package org.medicalsuite.eligibility.card;

import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.MalformedValue;

/**
 * Whether text is a CIN as the state gives them out: a leading 9, seven digits, one letter of those in use. Sources
 * disagree about the letters (docs/settings-eligibility.md), so a file or an inquiry with another letter is taken; this
 * stricter reading serves those who want to warn.
 */
public final class CinForm {
    private CinForm() {}

    public static boolean conforms(String text) {
        try {
            return Cin.parse(text).usualLetter();
        } catch (MalformedValue notACin) {
            return false;
        }
    }
}

package org.medicalsuite.cob.remittance;

import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.MalformedValue;

/** Payer responsibility sequence codes of the 837 (SBR01). */
public final class PayerResponsibility {
    public static final Citation CITATION = Citation.knowledge("X12 005010X222 and 005010X223, SBR01");

    /** Primary, secondary, tertiary, then payer responsibility four to eleven. */
    private static final String CODES = "PSTABCDEFGH";

    private PayerResponsibility() {}

    /**
     * The code of a place in the order.
     *
     * @param position 1 to 11; null where the place is not known
     */
    public static String code(@Nullable Integer position) {
        if (position == null) {
            return "U";
        }
        if (position < 1 || position > CODES.length()) {
            throw new MalformedValue(
                    "POSITION_OUT_OF_RANGE", "An 837 knows eleven payers", "Send a position from 1 to 11, or none");
        }
        return CODES.substring(position - 1, position);
    }
}

package org.medicalsuite.cob.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.medicalsuite.kernel.MalformedValue;

/**
 * Claim control number: two digits of the year and three of the day on which the claim came in, and eight that count.
 */
public record ClaimNumber(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[0-9]{13}");

    @JsonCreator
    public ClaimNumber {
        if (!FORM.matcher(value).matches()) {
            throw new MalformedValue(
                    "CLAIM_NUMBER_FORM", "A claim number has thirteen digits", "Send the number of the claim's answer");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

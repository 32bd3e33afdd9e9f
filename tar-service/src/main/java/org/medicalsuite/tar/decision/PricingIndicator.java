package org.medicalsuite.tar.decision;

import org.medicalsuite.kernel.MalformedValue;

/**
 * The eleventh digit that the payer puts behind the number of an approved request. Opaque: its meaning is not public,
 * so it is taken from the payer and never computed.
 */
public record PricingIndicator(String digit) {
    public PricingIndicator {
        if (digit.length() != 1 || digit.charAt(0) < '0' || digit.charAt(0) > '9') {
            throw new MalformedValue(
                    "PRICING_INDICATOR_FORM", "A pricing indicator is one digit", "Send one digit from 0 to 9 as text");
        }
    }

    @Override
    public String toString() {
        return digit;
    }
}

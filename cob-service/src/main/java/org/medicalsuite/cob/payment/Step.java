package org.medicalsuite.cob.payment;

import java.util.List;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Money;

/**
 * One step of a calculation, written so that it can be done again by hand.
 *
 * @param formula in words and signs; {@code min} and {@code max} as usual
 */
public record Step(String rule, String formula, List<Input> inputs, Money result, Citation citation) {}

package org.medicalsuite.eligibility.shareofcost;

import java.time.LocalDate;
import org.medicalsuite.kernel.Money;

/**
 * What a person paid or owes for care, to be counted against the share of cost.
 *
 * @param serviceDate day of the care
 * @param amount dollars, more than zero
 */
public record Clearance(LocalDate serviceDate, Money amount) {}

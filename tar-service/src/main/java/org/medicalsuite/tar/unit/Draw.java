package org.medicalsuite.tar.unit;

import java.time.LocalDate;

/**
 * A claim that wants units of a line.
 *
 * @param units more than none
 * @param sameService whether code and modifiers are those of the line
 * @param sameProvider whether the provider is the one authorised
 */
public record Draw(int units, LocalDate serviceDate, boolean sameService, boolean sameProvider) {}

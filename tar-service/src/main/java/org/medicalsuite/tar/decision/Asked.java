package org.medicalsuite.tar.decision;

import org.medicalsuite.kernel.DateSpan;

/**
 * What a line asks for.
 *
 * @param units more than none
 */
public record Asked(int units, DateSpan dates) {}

package org.medicalsuite.cob.billing;

import java.time.LocalDate;
import org.medicalsuite.cob.reference.Figure;
import org.medicalsuite.cob.reference.Figures;

/**
 * How far the nearest provider of an HMO with a service area is.
 *
 * @param miles one way
 * @param minutes one way
 */
public record Travel(int miles, int minutes) {
    /** Whether the HMO counts as unavailable: beyond the miles or beyond the minutes of the day's figures. */
    public boolean tooFar(LocalDate day, Figures figures) {
        return miles > figures.on(day, Figure.UNAVAILABLE_HMO_MILES).count()
                || minutes > figures.on(day, Figure.UNAVAILABLE_HMO_MINUTES).count();
    }
}

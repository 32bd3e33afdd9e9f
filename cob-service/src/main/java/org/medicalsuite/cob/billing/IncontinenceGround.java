package org.medicalsuite.cob.billing;

import java.time.LocalDate;
import org.medicalsuite.cob.payment.IncontinenceSupply;
import org.medicalsuite.cob.reference.Figure;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.Basis;

/** On what ground an incontinence supply is covered at the person's age. */
public record IncontinenceGround(Ground ground, Basis basis) {
    /** The grounds. */
    public enum Ground {
        /** The age of the table is reached. */
        STATE_PLAN,
        /** Younger: covered where it corrects or ameliorates a condition. */
        EPSDT
    }

    /** The ground on the day of service; creams and washes have an age of their own. */
    public static IncontinenceGround of(
            IncontinenceSupply supply, LocalDate born, LocalDate serviceDate, Figures figures) {
        var age = figures.on(serviceDate, supply.underCap() ? Figure.INCONTINENCE_AGE : Figure.INCONTINENCE_WASH_AGE);
        boolean reached = !serviceDate.isBefore(born.plusYears(age.count()));
        return reached
                ? new IncontinenceGround(
                        Ground.STATE_PLAN,
                        new Basis(
                                "INCONTINENCE_AGE_REACHED",
                                "From " + age.count() + " years on the supply is a benefit of the state plan",
                                age.citation()))
                : new IncontinenceGround(
                        Ground.EPSDT,
                        new Basis(
                                "INCONTINENCE_EPSDT_GROUND",
                                "Under " + age.count() + " years the supply needs an EPSDT ground in the records",
                                age.citation()));
    }
}

package org.medicalsuite.cob.billing;

import java.time.LocalDate;
import org.medicalsuite.cob.reference.Figure;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.Basis;

/** By which standard Medi-Cal judges whether a service is medically necessary. */
public record NecessityStandard(Standard standard, Basis basis) {
    /** The two standards. */
    public enum Standard {
        /** Until the birthday in the table: whether the service corrects or ameliorates a condition. */
        EPSDT_CORRECT_OR_AMELIORATE,
        ADULT
    }

    /** The standard on the day of service; it changes on the birthday itself. */
    public static NecessityStandard of(LocalDate born, LocalDate serviceDate, Figures figures) {
        var limit = figures.on(serviceDate, Figure.EPSDT_AGE_LIMIT);
        return serviceDate.isBefore(born.plusYears(limit.count()))
                ? new NecessityStandard(
                        Standard.EPSDT_CORRECT_OR_AMELIORATE,
                        new Basis(
                                "EPSDT_STANDARD",
                                "Under " + limit.count()
                                        + " a service is covered where it corrects or ameliorates a condition; another"
                                        + " payer's denial as not medically necessary does not settle that",
                                limit.citation()))
                : new NecessityStandard(
                        Standard.ADULT,
                        new Basis(
                                "ADULT_STANDARD",
                                "From " + limit.count() + " the adult standard holds",
                                limit.citation()));
    }
}

package org.medicalsuite.eligibility.coverage;

import java.time.Period;
import org.medicalsuite.eligibility.reference.Figure;
import org.medicalsuite.eligibility.reference.FigureName;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/**
 * Why somebody has Medicare. The state's file does not say, so it is derived: whoever has reached the age is entitled by
 * it; whoever has not is entitled by disability or end-stage renal disease, of which disability is assumed and the
 * answer marked uncertain.
 */
public record MedicareEntitlement(MedicareReason reason, Certainty certainty, Basis basis) {

    /** Why, in the payer order's words. */
    public enum MedicareReason {
        AGED,
        DISABLED
    }

    /** How well it is known. */
    public enum Certainty {
        /** Follows from the birth date. */
        DERIVED,
        /** The likelier of two; ask the person before the payer order is relied upon. */
        ASSUMED
    }

    static MedicareEntitlement of(PersonOnDay person) {
        var age = Figure.of(FigureName.MEDICARE_AGE, person.day());
        return Period.between(person.birthDate(), person.day()).getYears() >= age.value()
                ? new MedicareEntitlement(
                        MedicareReason.AGED,
                        Certainty.DERIVED,
                        age.basis("%d years or older on %s".formatted(age.value(), person.day())))
                : new MedicareEntitlement(
                        MedicareReason.DISABLED,
                        Certainty.ASSUMED,
                        new Basis(
                                "MEDICARE_BELOW_AGE",
                                "Younger than %d on %s: entitled by disability, unless by end-stage renal disease"
                                        .formatted(age.value(), person.day()),
                                Citation.uncertain(
                                        "42 CFR 406.12, 406.13; the state's file does not name the reason")));
    }
}

package org.medicalsuite.cob.billing;

import java.util.Arrays;
import java.util.Optional;

/** What other health coverage covers, with the letter of Medi-Cal's scope-of-coverage field. */
public enum CoverageScope {
    OUTPATIENT('O'),
    INPATIENT('I'),
    MEDICAL('M'),
    PRESCRIPTION('P'),
    LONG_TERM_CARE('L'),
    DENTAL('D'),
    VISION('V');

    private final char letter;

    CoverageScope(char letter) {
        this.letter = letter;
    }

    /** The scope of a letter; none where no source defines it. */
    public static Optional<CoverageScope> of(char letter) {
        return Arrays.stream(values()).filter(scope -> scope.letter == letter).findFirst();
    }
}

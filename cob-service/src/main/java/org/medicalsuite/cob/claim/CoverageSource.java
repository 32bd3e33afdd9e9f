package org.medicalsuite.cob.claim;

import java.time.LocalDate;
import org.medicalsuite.kernel.Cin;

/** Where a claim's coverage comes from. */
public interface CoverageSource {
    /**
     * Asks in the name of the caller who is being answered.
     *
     * @throws org.medicalsuite.kernel.Refusal UPSTREAM_UNAVAILABLE where nobody answers
     */
    CoverageAnswer ask(Cin cin, LocalDate serviceDate);
}

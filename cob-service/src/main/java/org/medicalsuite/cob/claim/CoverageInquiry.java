package org.medicalsuite.cob.claim;

import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.claim.life.ClaimEvent;
import org.medicalsuite.kernel.Caller;

/** Whether what is known of a person's other coverage lets a claim be paid. */
public interface CoverageInquiry {
    /**
     * Looks at a claim that has just come in, before anything is booked for it, in the transaction that takes it in.
     * Where it is denied, whoever can mend that is asked in the same transaction.
     *
     * @param ourPosition Medi-Cal's place in the order of the payers
     * @return why it is denied for now; null where it may be paid
     */
    ClaimEvent.@Nullable Denied denial(
            ClaimNumber number, ClaimRequest claim, CoverageAnswer coverage, int ourPosition, Caller caller);
}

package org.medicalsuite.cob.claim;

/** Knows what of a claim's payments was withheld for earlier overpayments. */
public interface Withholding {
    /** Gives back what was withheld from a version of a claim that does not hold any more. */
    void giveBack(ClaimNumber claim, int version);
}

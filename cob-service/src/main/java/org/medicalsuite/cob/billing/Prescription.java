package org.medicalsuite.cob.billing;

import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/** Whether the papers for an item that the other coverage excludes are together. */
public record Prescription(boolean complete, Basis basis) {
    private static final Citation CITATION = Citation.found(
            "Undivided article (2024): a prescription and, with other coverage, a written denial; Health Net: a chronic condition");

    /**
     * Checks the papers.
     *
     * @param prescribed whether a prescription is on file
     */
    public static Prescription of(boolean prescribed) {
        return new Prescription(
                prescribed,
                prescribed
                        ? new Basis("PRESCRIPTION_ON_FILE", "A prescription for the excluded item is on file", CITATION)
                        : new Basis(
                                "PRESCRIPTION_MISSING",
                                "An item that the other coverage excludes needs a prescription",
                                CITATION));
    }
}

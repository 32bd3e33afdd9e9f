package org.medicalsuite.eligibility.enrolment;

import org.medicalsuite.kernel.Cin;

/** What a full file was found to say about one person. */
public record FileFinding(Cin cin, Finding finding) {

    /** How the person stands to the membership before the file. */
    public enum Finding {
        /** A member by an earlier file of the same sender and receiver, and not in this one. */
        MISSING,
        /** Never seen before. */
        NEW,
        /** Known before, and something about the person changed. */
        CHANGED
    }
}

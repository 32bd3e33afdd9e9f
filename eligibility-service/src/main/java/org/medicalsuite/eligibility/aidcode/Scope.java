package org.medicalsuite.eligibility.aidcode;

/** How much Medi-Cal pays for; the widest first. */
public enum Scope {
    FULL("All Medi-Cal benefits"),
    RESTRICTED("Emergency and pregnancy-related services only"),
    LIMITED("Only the services of the programme that the aid code names"),
    NOT_MEDI_CAL("A programme that is not Medi-Cal"),
    /** The aid code is in no table that we hold. */
    UNKNOWN("The aid code is not in the reference table; ask the county");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    /** What is paid for, in a plain sentence. */
    public String text() {
        return text;
    }
}

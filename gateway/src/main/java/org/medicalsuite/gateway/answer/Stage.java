package org.medicalsuite.gateway.answer;

/** What is done with every request before its address decides, in this order; all of it before tokens are looked at. */
public enum Stage {
    /** It gets its id. */
    REQUEST_ID(1_003),
    /** Its answer, whatever it will be, gets the security headers. */
    SECURITY_HEADERS(1_002),
    /** Its path is checked. */
    PATH(1_001),
    /** Its method and framing are checked. */
    FORM(1_000);

    private final int priority;

    Stage(int priority) {
        this.priority = priority;
    }

    /** Priority of the filter; Quarkus reads tokens at 200, and higher comes first. */
    public int priority() {
        return priority;
    }
}

package org.medicalsuite.eligibility.network;

/** A line of a network file that cannot be used; the others are. */
final class RejectedRow extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String code;
    private final String remedy;

    RejectedRow(int line, String code, String message, String remedy) {
        super(message, null, false, false);
        this.line = line;
        this.code = code;
        this.remedy = remedy;
    }

    NetworkFile.Rejection rejection() {
        return new NetworkFile.Rejection(line, code, String.valueOf(getMessage()), remedy);
    }
}

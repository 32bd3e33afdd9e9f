package org.medicalsuite.kernel;

/** Text that is not what its place asks for. Says what is wrong and how to mend it, never the text itself. */
public final class MalformedValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String remedy;

    /**
     * @param code stable upper-case word for programs, such as {@code NPI_CHECK_DIGIT}
     * @param message one sentence for people, without the offending value (it may be personal)
     * @param remedy what the caller should send instead
     */
    public MalformedValue(String code, String message, String remedy) {
        super(message);
        this.code = code;
        this.remedy = remedy;
    }

    public String code() {
        return code;
    }

    public String message() {
        var message = getMessage();
        return message == null ? code : message;
    }

    public String remedy() {
        return remedy;
    }
}

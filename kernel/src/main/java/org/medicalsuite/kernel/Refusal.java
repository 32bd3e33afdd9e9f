package org.medicalsuite.kernel;

import java.util.List;

/** Thrown to refuse a request with a problem of the catalogue. Whatever the request had begun is rolled back. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<FieldFault> faults;

    public Refusal(ProblemType type, String detail, List<FieldFault> faults) {
        super(detail);
        this.type = type;
        this.faults = List.copyOf(faults);
    }

    public Refusal(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    /** The request has fields that cannot be used. */
    public static Refusal invalid(FieldFault... faults) {
        return new Refusal(
                ProblemType.INVALID_FIELDS, "Mend the fields listed under errors and send it again", List.of(faults));
    }

    /** What is asked for does not exist, or not for this caller; the answer is the same. */
    public static Refusal notFound() {
        return new Refusal(ProblemType.NOT_FOUND, "Check the address; what you may not see is answered the same way");
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldFault> faults() {
        return faults;
    }

    public String detail() {
        var message = getMessage();
        return message == null ? type.title() : message;
    }
}

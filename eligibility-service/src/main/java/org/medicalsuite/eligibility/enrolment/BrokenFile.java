package org.medicalsuite.eligibility.enrolment;

/** The file as a whole cannot be used. */
final class BrokenFile extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    BrokenFile(Fault fault) {
        super(fault.code());
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}

package org.medicalsuite.eligibility.enrolment;

/** A member cannot be used and is set aside; the others are not affected. */
final class Quarantined extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    Quarantined(Fault fault) {
        super(fault.code());
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}

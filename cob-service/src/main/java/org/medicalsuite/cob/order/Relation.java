package org.medicalsuite.cob.order;

/** Who holds a plan, seen from the patient. */
public enum Relation {
    /** The patient: employee, member, policyholder, subscriber or retiree. */
    PATIENT("the patient"),
    /** The patient's husband, wife or registered partner. */
    SPOUSE("the patient's spouse"),
    MOTHER("the mother"),
    FATHER("the father"),
    /** A parent, where the plan's rules do not ask whether mother or father. */
    PARENT("a parent"),
    /** The spouse of a parent. */
    STEP_PARENT("a parent's spouse"),
    /** Somebody else who covers the child, such as a grandparent. */
    GUARDIAN("a person who is not a parent");

    private final String words;

    Relation(String words) {
        this.words = words;
    }

    /** Whether the patient is covered as this person's child. */
    public boolean coversAsChild() {
        return switch (this) {
            case PATIENT, SPOUSE -> false;
            case MOTHER, FATHER, PARENT, STEP_PARENT, GUARDIAN -> true;
        };
    }

    public String words() {
        return words;
    }
}

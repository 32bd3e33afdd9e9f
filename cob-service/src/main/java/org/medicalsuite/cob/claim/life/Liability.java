package org.medicalsuite.cob.claim.life;

/** Who bears a denied claim until it is settled. */
public enum Liability {
    /** The person must do something, such as answer a questionnaire. */
    MEMBER,
    /** The provider must do something, such as send the primary's explanation of benefits; the person owes nothing. */
    PROVIDER
}

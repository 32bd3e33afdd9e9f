package org.medicalsuite.cob.order;

/** Which of two households of parents who live apart. */
public enum Household {
    /** The parent who has custody, and that parent's spouse. */
    CUSTODIAL,
    /** The other parent, and that parent's spouse. */
    NON_CUSTODIAL
}

package org.medicalsuite.cob.payment;

/** What a secondary plan's limit is measured on. Maintenance of benefits, Medicare and Medi-Cal have units of their own. */
public enum Unit {
    LINE,
    CLAIM
}

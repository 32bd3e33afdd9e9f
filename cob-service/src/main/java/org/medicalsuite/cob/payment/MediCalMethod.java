package org.medicalsuite.cob.payment;

/** Medi-Cal, always last of those that coordinate. */
public enum MediCalMethod implements Method {
    /** By line: the lesser of what the rate and what the patient's responsibility leave. */
    MEDI_CAL,
    /** On the claim's total behind Medicare; lines that Medicare denied are ordinary Medi-Cal lines. */
    MEDICARE_CROSSOVER
}

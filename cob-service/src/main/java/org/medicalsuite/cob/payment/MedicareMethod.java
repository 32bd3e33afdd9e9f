package org.medicalsuite.cob.payment;

/** Medicare, first or second: the formulas are the same with nothing paid before. */
public enum MedicareMethod implements Method {
    /** Fee schedule, 42 CFR 411.33(a). */
    MEDICARE_PART_B,
    /** Other bases, 42 CFR 411.33(e). */
    MEDICARE_PART_A,
    /** A non-participating physician who does not take assignment; Medicare pays the patient. */
    MEDICARE_UNASSIGNED
}

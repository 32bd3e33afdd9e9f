package org.medicalsuite.cob;

/** The methods by their names in a request. */
public enum MethodName {
    /** The plan pays its normal benefit; only for the first payer. */
    PRIMARY,
    STANDARD,
    ALTERNATIVE_ONE,
    CARVE_OUT,
    MAINTENANCE_OF_BENEFITS,
    UP_TO_PRIMARY_ALLOWED,
    DENTAL_CALIFORNIA,
    /** For plans that the payer order leaves in one place; each of them has this method. */
    EQUAL_SHARES,
    /** For a complying plan that pays first because the next plan does not comply and will not: its secondary amount. */
    NON_COMPLYING_PLAN_AHEAD,
    MEDICARE_PART_B,
    MEDICARE_PART_A,
    MEDICARE_UNASSIGNED,
    MEDI_CAL,
    MEDICARE_CROSSOVER
}

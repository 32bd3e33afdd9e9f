package org.medicalsuite.tar.need;

/** Who else pays for the member. */
public enum Coverage {
    MEDI_CAL_ONLY,
    MEDICARE_AND_MEDI_CAL,
    OTHER_HEALTH_COVERAGE
}

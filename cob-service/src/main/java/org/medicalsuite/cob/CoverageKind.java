package org.medicalsuite.cob;

/** What a coverage is, in one word of the request. */
public enum CoverageKind {
    GROUP_PLAN,
    INDIVIDUAL_PLAN,
    MEDICARE,
    MEDI_CAL,
    REGIONAL_CENTER,
    INDIAN_HEALTH_SERVICE,
    TRICARE,
    TRICARE_ACTIVE_DUTY,
    VETERANS_AFFAIRS,
    WORKERS_COMPENSATION,
    BLACK_LUNG,
    NO_FAULT,
    LIABILITY,
    MEDICARE_SUPPLEMENT,
    FIXED_INDEMNITY,
    ACCIDENT_ONLY,
    SPECIFIED_DISEASE,
    LIMITED_BENEFIT,
    SCHOOL_ACCIDENT,
    LONG_TERM_CARE_NON_MEDICAL,
    GOVERNMENTAL_EXCESS;

    /** Whether it is a private plan that takes part in coordination. */
    public boolean isPlan() {
        return this == GROUP_PLAN || this == INDIVIDUAL_PLAN;
    }
}

package org.medicalsuite.eligibility.fact;

/** The kinds of facts that a person's eligibility is made of. */
public enum FactKind {
    AID_CODE,
    RESIDENCE,
    SHARE_OF_COST,
    MEDICARE,
    OTHER_COVERAGE,
    PLAN,
    DENTAL_PLAN,
    PRIMARY_CARE,
    RESTRICTION,
    MEDICAL_EXEMPTION,
    INDIAN_HEALTH_OPT_OUT,
    FAMILY_LINK,
    KAISER_COVERAGE,
    HOME_ZIP,
    EXCLUSIVE_PROGRAMME
}

package org.medicalsuite.tar.need;

/** What of a category is meant, where its rules differ. */
public enum ServiceVariant {
    PURCHASE,
    REPAIR,
    RENTAL,
    ABSORBENT,
    CREAM_OR_WASH,
    TREATMENT,
    EVALUATION,
    VISIT,
    GENERAL_INPATIENT,
    OTHER_LEVEL,
    ELECTIVE,
    EMERGENCY,
    EXTENSION,
    DAY_AT_DRG_HOSPITAL,
    ADMINISTRATIVE_DAY,
    REHABILITATION,
    NF_A,
    NF_B,
    SUBACUTE,
    ICF_DD,
    WHEELCHAIR_VAN,
    LITTER_VAN,
    AMBULANCE,
    ACUTE_TO_NURSING_FACILITY,
    SCHEDULED,
    OTHER
}

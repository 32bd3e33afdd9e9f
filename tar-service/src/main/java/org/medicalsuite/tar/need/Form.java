package org.medicalsuite.tar.need;

/** The forms of treatment authorization requests. */
public enum Form {
    /** Physicians, pharmacies, suppliers, clinics, laboratories; elective admissions. */
    FORM_50_1,
    /** Vision care. */
    FORM_50_3,
    /** Hospitals: emergency admissions, extensions of stay, administrative days, rehabilitation. */
    FORM_18_1,
    /** Mental health inpatient stays. */
    FORM_18_3,
    /** Nursing facilities and subacute care. */
    FORM_20_1
}

package org.medicalsuite.tar.need;

/** Kinds of services as far as the need for a TAR depends on them; {@code reference/services.csv} holds the rules. */
public enum ServiceCategory {
    DME,
    POWER_MOBILITY,
    SPEECH_DEVICE,
    INCONTINENCE,
    MEDICAL_SUPPLY,
    PARENTERAL_NUTRITION,
    ENTERAL_NUTRITION,
    ORTHOTICS,
    PROSTHETICS,
    HEARING_AID,
    VISION,
    PHYSICAL_THERAPY,
    OCCUPATIONAL_THERAPY,
    SPEECH,
    AUDIOLOGY,
    PSYCHOLOGY,
    ACUPUNCTURE,
    CHIROPRACTIC,
    PODIATRY,
    HOME_HEALTH,
    PRIVATE_DUTY_NURSING,
    WAIVER,
    ADULT_DAY_HEALTH,
    HOSPICE,
    INPATIENT,
    MENTAL_HEALTH_INPATIENT,
    NURSING_FACILITY,
    /** Non-emergency medical transportation. */
    NEMT,
    NON_MEDICAL_TRANSPORT,
    EMERGENCY_AMBULANCE,
    TRANSPLANT,
    PROCEDURE,
    PHYSICIAN_VISIT,
    /** A drug that a physician administers. */
    PHYSICIAN_DRUG,
    /** An outpatient prescription drug. */
    DRUG,
    GENETIC_TEST,
    OUT_OF_STATE,
    DENTAL,
    FAMILY_PLANNING,
    OTHER_SERVICE
}

package org.medicalsuite.tar.need;

/** What a prescription or an inpatient order may have to say. */
public enum PrescriptionFact {
    SIGNED_ON,
    PRESCRIBER_NAME,
    PRESCRIBER_PHONE,
    ITEM,
    FUNCTIONAL_LIMITS,
    EXPECTED_BENEFIT,
    LENGTH_OF_NEED,
    FREQUENCY
}

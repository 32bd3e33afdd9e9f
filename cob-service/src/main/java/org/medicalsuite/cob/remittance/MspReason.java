package org.medicalsuite.cob.remittance;

import org.medicalsuite.kernel.Citation;

/** Why Medicare is secondary, with the UB-04 value code; the 837's SBR05 uses the same numbers. */
public enum MspReason {
    WORKING_AGED("12"),
    ESRD("13"),
    NO_FAULT("14"),
    WORKERS_COMPENSATION("15"),
    PUBLIC_HEALTH_SERVICE("16"),
    BLACK_LUNG("41"),
    VETERANS_AFFAIRS("42"),
    DISABLED("43"),
    LIABILITY("47");

    /** For the value codes; that SBR05 has the same numbers is known, not read. */
    public static final Citation CITATION =
            Citation.found("Noridian JF Part A: value codes; MSP help sheet for the UB-04");

    private final String code;

    MspReason(String code) {
        this.code = code;
    }

    /** UB-04 value code (locators 39 to 41). */
    public String valueCode() {
        return code;
    }

    /** 837 insurance type code (SBR05). */
    public String insuranceType() {
        return code;
    }
}

package org.medicalsuite.cob.order;

import org.medicalsuite.kernel.Citation;

/** TRICARE pays after private insurance and Medicare, but first for a member on active duty. */
record TricareAfterOtherInsurance() implements OrderRule {
    private static final Citation CITATION = Citation.knowledge("10 USC 1079(j)(1), 1086(d); 32 CFR 199.8");

    @Override
    public String name() {
        return "TRICARE_AFTER_OTHER_INSURANCE";
    }

    @Override
    public Citation citation() {
        return CITATION;
    }

    @Override
    public Finding compare(Coverage a, Coverage b, Question question) {
        boolean aMilitary = military(a);
        if (aMilitary == military(b)) {
            return Finding.NotConcerned.NOT_CONCERNED;
        }
        var tricare = (OtherPayer) (aMilitary ? a : b);
        var other = aMilitary ? b : a;
        return tricare.kind() == OtherPayer.Kind.TRICARE_ACTIVE_DUTY
                ? first(tricare, "TRICARE pays first for a member on active duty")
                : first(other, "TRICARE pays after private insurance and Medicare");
    }

    private static boolean military(Coverage coverage) {
        return coverage instanceof OtherPayer other
                && switch (other.kind()) {
                    case TRICARE, TRICARE_ACTIVE_DUTY -> true;
                    case MEDI_CAL,
                            REGIONAL_CENTER,
                            INDIAN_HEALTH_SERVICE,
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
                            GOVERNMENTAL_EXCESS -> false;
                };
    }
}

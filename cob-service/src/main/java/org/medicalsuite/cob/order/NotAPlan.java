package org.medicalsuite.cob.order;

import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/** Covers that the model regulation leaves out of the word "plan": they pay their benefit beside the plans. */
final class NotAPlan {
    private static final Citation DEFINITION =
            Citation.found("NAIC MDL-120 (2013) §3K; Wyoming Ins. Reg. ch. 10 §2(a)(ii)");

    private NotAPlan() {}

    /** Why this payer is no plan, or null where it has a place in the order. */
    static @Nullable Basis reason(OtherPayer payer, Question question) {
        return switch (payer.kind()) {
            case FIXED_INDEMNITY -> notAPlan("It pays a fixed sum, whatever the care costs");
            case ACCIDENT_ONLY -> notAPlan("It covers accidents only");
            case SPECIFIED_DISEASE -> notAPlan("It covers a named disease or accident only");
            case LIMITED_BENEFIT -> notAPlan("It is a limited benefit policy");
            case SCHOOL_ACCIDENT -> notAPlan("School accident cover is not a plan");
            case LONG_TERM_CARE_NON_MEDICAL -> notAPlan("It pays long-term care that is not medical");
            case GOVERNMENTAL_EXCESS -> notAPlan("It is a governmental plan that is by law excess to private cover");
            case MEDICARE_SUPPLEMENT ->
                question.coverages().stream().anyMatch(c -> c instanceof Medicare)
                        ? null
                        : notAPlan(
                                "A Medicare supplement pays only behind Medicare, and no Medicare is among the coverages");
            case MEDI_CAL,
                    REGIONAL_CENTER,
                    INDIAN_HEALTH_SERVICE,
                    TRICARE,
                    TRICARE_ACTIVE_DUTY,
                    VETERANS_AFFAIRS,
                    WORKERS_COMPENSATION,
                    BLACK_LUNG,
                    NO_FAULT,
                    LIABILITY -> null;
        };
    }

    private static Basis notAPlan(String because) {
        return new Basis("NOT_A_PLAN", because, DEFINITION);
    }
}

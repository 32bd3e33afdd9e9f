package org.medicalsuite.cob.order;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.DateSpan;

/** A payer whose place a statute or the kind of its contract fixes. */
public record OtherPayer(String id, String payer, @Nullable DateSpan period, Set<Benefit> benefits, Kind kind)
        implements Coverage {
    public OtherPayer {
        benefits = Set.copyOf(benefits);
    }

    /** What kind of payer it is. */
    public enum Kind {
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
        /** A governmental plan that is by law excess to private cover, other than those named here. */
        GOVERNMENTAL_EXCESS
    }
}

package org.medicalsuite.cob.order;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.DateSpan;

/**
 * Medicare.
 *
 * @param esrdMonth month of entitlement by end-stage renal disease, 1 for the first; null where there is none or it is
 *     not known
 * @param properlyPrimaryBeforeEsrd whether Medicare already paid first by age or disability when the disease began
 */
public record Medicare(
        String id,
        String payer,
        @Nullable DateSpan period,
        Set<Benefit> benefits,
        Entitlement entitlement,
        @Nullable Integer esrdMonth,
        boolean properlyPrimaryBeforeEsrd)
        implements Coverage {
    public Medicare {
        benefits = Set.copyOf(benefits);
    }

    /** Why the person has Medicare. */
    public enum Entitlement {
        AGED,
        DISABLED,
        /** End-stage renal disease. */
        ESRD
    }
}

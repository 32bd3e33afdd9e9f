package org.medicalsuite.cob.recovery;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.reference.Figure;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.Citation;

/** By when what was paid for a liable third party must be sought from it. */
public final class ChaseClocks {
    private ChaseClocks() {}

    /** One clock of a claim that was paid and is chased. */
    public record Clock(ClockName name, LocalDate day, Citation citation) {}

    /** The clocks. */
    public enum ClockName {
        /** Last day to seek the money from the third party. */
        SEEK_RECOVERY_BY,
        /** First day on which Medi-Cal might pay without regard to the third party. */
        PAY_REGARDLESS_FROM,
        /** From this day on the department pursues what a health plan has not recovered. */
        STATE_PURSUES_FROM
    }

    /**
     * The clocks of a claim.
     *
     * @param paidOn when Medi-Cal paid
     * @param enforcementBilledOn when the third party of a child under support enforcement was billed; null where none
     * @param managedCare whether a health plan has paid
     */
    public static List<Clock> of(
            LocalDate paidOn, @Nullable LocalDate enforcementBilledOn, boolean managedCare, Figures figures) {
        var clocks = new ArrayList<Clock>(3);
        var seek = figures.on(paidOn, Figure.SEEK_RECOVERY_DAYS);
        clocks.add(new Clock(
                ClockName.SEEK_RECOVERY_BY,
                YearMonth.from(paidOn).atEndOfMonth().plusDays(seek.count()),
                seek.citation()));
        if (enforcementBilledOn != null) {
            var days = SupportEnforcement.of(enforcementBilledOn, figures);
            clocks.add(new Clock(ClockName.PAY_REGARDLESS_FROM, days.payRegardlessFrom(), days.citation()));
        }
        if (managedCare) {
            var months = figures.on(paidOn, Figure.PLAN_RECOVERY_MONTHS);
            clocks.add(new Clock(ClockName.STATE_PURSUES_FROM, paidOn.plusMonths(months.count()), months.citation()));
        }
        return List.copyOf(clocks);
    }
}

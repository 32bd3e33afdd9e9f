package org.medicalsuite.eligibility.plan.lineup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.reference.Dated;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Mark;

/**
 * A plan in a county for a run of days ({@code reference/county-plans.csv}). An open start means: already there in
 * January 2020.
 *
 * @param county two-digit code
 * @param hcpCode three-character plan code, where known
 * @param hcpCodeMark how well the plan code is known; null where it is not
 * @param partner for a plan partner or subcontractor: the plan whose members it serves
 */
public record CountyPlan(
        String county,
        String model,
        String plan,
        @Nullable String hcpCode,
        @Nullable Mark hcpCodeMark,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        PlanRole role,
        @Nullable String partner,
        Mark mark,
        String source)
        implements Dated {
    public Citation citation() {
        return new Citation(source, mark);
    }
}

package org.medicalsuite.eligibility.plan.lineup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.reference.Dated;
import org.medicalsuite.eligibility.reference.Tables;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Mark;

/**
 * A service that every plan of a kind pays for ({@code reference/standard-benefits.csv}): plans differ in whom they
 * contract with, not in these.
 *
 * @param limit how much of it without further ado; null where there is no such limit
 */
public record StandardBenefit(
        PlanKind kind,
        String service,
        String text,
        @Nullable String limit,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Mark mark,
        String source)
        implements Dated {
    private static final List<StandardBenefit> ALL = Tables.read(StandardBenefit.class, "standard-benefits");

    /** What kind of plan. */
    public enum PlanKind {
        MEDICAL,
        DENTAL
    }

    public static List<StandardBenefit> of(PlanKind kind, LocalDate on) {
        return ALL.stream().filter(row -> row.kind == kind && row.inForceOn(on)).toList();
    }

    public Citation citation() {
        return new Citation(source, mark);
    }
}

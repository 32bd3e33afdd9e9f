package org.medicalsuite.eligibility.plan.lineup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.reference.Dated;
import org.medicalsuite.eligibility.reference.Tables;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.County;
import org.medicalsuite.kernel.Mark;

/**
 * A plan's Cal MediConnect in a county: Medicare and Medi-Cal in one plan, until the end of 2022.
 *
 * @param ends last day of the plan in the county
 * @param excluded what it did not pay for
 * @param extra what it paid for beyond Medicare and Medi-Cal
 */
public record CalMediConnect(LocalDate ends, List<String> excluded, List<String> extra, Basis basis) {
    private static final List<Benefit> BENEFITS = Tables.read(Benefit.class, "cal-mediconnect-benefits");

    /** Whether a benefit is left out or added. */
    public enum Kind {
        EXCLUDED,
        EXTRA
    }

    /** Empty where the plan did not offer it in the county on the day. */
    public static Optional<CalMediConnect> of(String plan, County county, LocalDate on) {
        return PlanLineUp.of(county, on).others().stream()
                .filter(row ->
                        row.role() == PlanRole.CAL_MEDICONNECT && row.plan().equals(plan) && row.to() != null)
                .findFirst()
                .flatMap(row -> Optional.ofNullable(row.to())
                        .map(ends -> new CalMediConnect(
                                ends,
                                benefits(plan, county, Kind.EXCLUDED, on),
                                benefits(plan, county, Kind.EXTRA, on),
                                new Basis("CAL_MEDICONNECT", "Offered until " + ends, row.citation()))));
    }

    private static List<String> benefits(String plan, County county, Kind kind, LocalDate on) {
        return BENEFITS.stream()
                .filter(row -> row.plan().equals(plan)
                        && row.county().equals(county.code())
                        && row.kind() == kind
                        && row.inForceOn(on))
                .map(Benefit::benefit)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** A benefit that a plan left out or added in a county. */
    public record Benefit(
            String plan,
            String county,
            Kind kind,
            String benefit,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Mark mark,
            String source)
            implements Dated {
        /** Where the benefit stands. */
        public Citation citation() {
            return new Citation(source, mark);
        }
    }
}

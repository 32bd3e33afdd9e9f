package org.medicalsuite.cob.billing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Mark;
import org.medicalsuite.kernel.reference.CsvTable;

/** A kind of plan for people with Medicare and Medi-Cal, and when it exists. */
public enum DualPlanType {
    CAL_MEDICONNECT,
    MEDI_MEDI_D_SNP;

    private static final List<Row> TABLE =
            CsvTable.read(Row.class, "/org/medicalsuite/cob/reference/dual-plan-types.csv");

    /** When a kind exists. */
    public record Row(
            DualPlanType planType, LocalDate from, @Nullable LocalDate to, Mark mark, String source) {
        Citation citation() {
            return new Citation(source, mark);
        }

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** Whether the kind exists on a day, and by which source. */
    public DualPlanCheck on(LocalDate day) {
        var row = TABLE.stream()
                .filter(it -> it.planType() == this)
                .reduce((earlier, later) -> later.from().isAfter(day) ? earlier : later)
                .orElseThrow();
        return row.holdsOn(day)
                ? new DualPlanCheck(
                        this,
                        true,
                        new Basis("DUAL_PLAN_EXISTS", "There are plans of this kind on " + day, row.citation()))
                : new DualPlanCheck(
                        this,
                        false,
                        new Basis(
                                "DUAL_PLAN_DOES_NOT_EXIST",
                                "There is no " + this + " plan on " + day + ": the kind "
                                        + (day.isBefore(row.from())
                                                ? "begins on " + row.from()
                                                : "ended on " + row.to())
                                        + "; ask eligibility for the person's plan of the day",
                                row.citation()));
    }
}

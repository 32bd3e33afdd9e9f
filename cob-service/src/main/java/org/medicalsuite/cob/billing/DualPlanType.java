package org.medicalsuite.cob.billing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        public Citation citation() {
            return new Citation(source, mark);
        }
    }

    /** Whether the kind exists on a day. */
    public boolean existsOn(LocalDate day) {
        return TABLE.stream()
                .anyMatch(row -> row.planType() == this
                        && !day.isBefore(row.from())
                        && (row.to() == null || !day.isAfter(row.to())));
    }
}

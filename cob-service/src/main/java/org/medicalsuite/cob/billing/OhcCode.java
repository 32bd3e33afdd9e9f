package org.medicalsuite.cob.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Mark;
import org.medicalsuite.kernel.reference.CsvTable;

/**
 * A code for other health coverage.
 *
 * @param scope the one kind of service that the code concerns; null where it concerns any within the reported scope
 */
public record OhcCode(
        String code,
        String meaning,
        Treatment treatment,
        @Nullable CoverageScope scope,
        LocalDate from,
        @Nullable LocalDate to,
        Mark mark,
        String source) {
    private static final List<OhcCode> TABLE =
            CsvTable.read(OhcCode.class, "/org/medicalsuite/cob/reference/ohc-codes.csv");

    /** The code as it stood on a day; none where no source defines it, which is a matter for review. */
    public static Optional<OhcCode> find(String code, LocalDate day) {
        return TABLE.stream()
                .filter(row ->
                        row.code.equals(code) && !day.isBefore(row.from) && (row.to == null || !day.isAfter(row.to)))
                .findFirst();
    }

    public Citation citation() {
        return new Citation(source, mark);
    }
}

package org.medicalsuite.eligibility.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.reference.Dated;
import org.medicalsuite.eligibility.reference.Tables;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Mark;

/** What a restriction on file means ({@code reference/restrictions.csv}). */
public record Restriction(
        String code,
        String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Mark mark,
        String source) implements Dated {
    private static final List<Restriction> ALL = Tables.read(Restriction.class, "restrictions");

    static Optional<Restriction> find(String code, LocalDate on) {
        return ALL.stream()
                .filter(row -> row.code.equals(code) && row.inForceOn(on))
                .findFirst();
    }

    Citation citation() {
        return new Citation(source, mark);
    }
}

package org.medicalsuite.tar.need;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.kernel.Mark;
import org.medicalsuite.kernel.reference.CsvTable;

/** By which standard a service is judged; age on the date of service decides. */
public record ReviewStandard(List<Row> rows) {
    /**
     * A standard for a time.
     *
     * @param underYears holds for people who have not completed this many years on the date of service; null for all
     */
    public record Row(
            LocalDate from,
            @Nullable LocalDate to,
            String standard,
            @Nullable Integer underYears,
            String says,
            String source,
            Mark mark) {
        boolean holds(@Nullable LocalDate birthDate, LocalDate serviceDate) {
            return !serviceDate.isBefore(from)
                    && (to == null || !serviceDate.isAfter(to))
                    && (underYears == null
                            || (birthDate != null && serviceDate.isBefore(birthDate.plusYears(underYears))));
        }

        /** The last day on which it holds for this person; empty where none is known. */
        Optional<LocalDate> ends(@Nullable LocalDate birthDate) {
            var grown = underYears == null || birthDate == null
                    ? Stream.<LocalDate>empty()
                    : Stream.of(birthDate.plusYears(underYears).minusDays(1));
            return Stream.concat(Stream.ofNullable(to), grown).min(LocalDate::compareTo);
        }

        Basis basis() {
            return new Basis(standard, says, new Citation(source, mark));
        }
    }

    public static ReviewStandard california() {
        return new ReviewStandard(CsvTable.read(Row.class, "/org/medicalsuite/tar/reference/review-standards.csv"));
    }

    /** The standard for a person on a day; without a birth date the one for adults. */
    public Basis on(@Nullable LocalDate birthDate, LocalDate serviceDate) {
        return row(birthDate, serviceDate).basis();
    }

    /** The last of these days on which the standard of the first one holds; empty where it holds on all of them. */
    public Optional<LocalDate> lastDay(@Nullable LocalDate birthDate, DateSpan days) {
        return row(birthDate, days.from())
                .ends(birthDate)
                .filter(last -> days.lastDay().filter(last::isBefore).isPresent());
    }

    private Row row(@Nullable LocalDate birthDate, LocalDate serviceDate) {
        return rows.stream()
                .filter(row -> row.holds(birthDate, serviceDate))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No standard of review is known for " + serviceDate));
    }
}

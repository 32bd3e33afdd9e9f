package org.medicalsuite.tar.need;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Mark;
import org.medicalsuite.kernel.reference.CsvTable;

/** What the prescription of a request must say; a request that lacks some is taken, and told what it lacks. */
public record PrescriptionRule(List<Row> rows) {
    /**
     * What the prescription of some services must say for a time; the first row that fits holds.
     *
     * @param categories service categories, separated by spaces; null for all others
     * @param facts names of {@link PrescriptionFact}, separated by spaces
     */
    public record Row(
            LocalDate from,
            @Nullable LocalDate to,
            String rule,
            @Nullable String categories,
            String facts,
            String says,
            String source,
            Mark mark) {
        boolean holds(ServiceCategory category, LocalDate day) {
            return !day.isBefore(from)
                    && (to == null || !day.isAfter(to))
                    && (categories == null || List.of(categories.split(" ")).contains(category.name()));
        }

        Stream<PrescriptionFact> demanded() {
            return Stream.of(facts.split(" ")).map(PrescriptionFact::valueOf);
        }
    }

    public static PrescriptionRule california() {
        return new PrescriptionRule(CsvTable.read(Row.class, "/org/medicalsuite/tar/reference/prescription-facts.csv"));
    }

    /** What is missing of what a request that came on this day must say; empty where nothing is. */
    public Optional<PrescriptionLack> lack(ServiceCategory category, LocalDate day, Set<PrescriptionFact> given) {
        return rows.stream()
                .filter(row -> row.holds(category, day))
                .findFirst()
                .map(row -> new PrescriptionLack(
                        row.demanded().filter(fact -> !given.contains(fact)).toList(),
                        new Basis(row.rule(), row.says(), new Citation(row.source(), row.mark()))))
                .filter(lack -> !lack.facts().isEmpty());
    }
}

package org.medicalsuite.tar.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.County;
import org.medicalsuite.kernel.Mark;
import org.medicalsuite.kernel.reference.CsvTable;
import org.medicalsuite.tar.need.ServiceCategory;

/** The state's field offices; the first row that fits a request is the office that decides it. */
public record FieldOffices(List<Row> rows) {
    /**
     * What an office decides for a time.
     *
     * @param office its name in requests and queues
     * @param categories service categories, separated by spaces; null for all
     * @param counties two-digit codes of counties where the service is given, separated by spaces; null for all, and for
     *     requests that name none
     */
    public record Row(
            LocalDate from,
            @Nullable LocalDate to,
            String office,
            @Nullable String categories,
            @Nullable String counties,
            String source,
            Mark mark) {
        boolean decides(ServiceCategory category, @Nullable County county, LocalDate day) {
            return !day.isBefore(from)
                    && (to == null || !day.isAfter(to))
                    && (categories == null || lists(categories, category.name()))
                    && (counties == null || (county != null && lists(counties, county.code())));
        }

        private static boolean lists(String words, String word) {
            return List.of(words.split(" ")).contains(word);
        }
    }

    public static FieldOffices california() {
        return new FieldOffices(CsvTable.read(Row.class, "/org/medicalsuite/tar/reference/field-offices.csv"));
    }

    /** The office that decides a request that comes on this day; empty where the table has none. */
    public Optional<String> deciding(ServiceCategory category, @Nullable County county, LocalDate day) {
        return rows.stream()
                .filter(row -> row.decides(category, county, day))
                .findFirst()
                .map(Row::office);
    }

    /** Whether there is, or was, an office of this name. */
    public boolean has(String office) {
        return rows.stream().anyMatch(row -> row.office().equals(office));
    }

    /** The names of all offices, in the order of the table. */
    public List<String> names() {
        return rows.stream().map(Row::office).distinct().toList();
    }
}

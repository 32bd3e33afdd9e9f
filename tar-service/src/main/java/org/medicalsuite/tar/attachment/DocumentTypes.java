package org.medicalsuite.tar.attachment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Mark;
import org.medicalsuite.kernel.reference.CsvTable;

/** What a document is about, as LOINC codes of prior authorization attachments. */
public record DocumentTypes(List<Row> rows) {
    /** A code for a time. */
    public record Row(LocalDate from, @Nullable LocalDate to, String code, String name, String source, Mark mark) {}

    public static DocumentTypes taken() {
        return new DocumentTypes(CsvTable.read(Row.class, "/org/medicalsuite/tar/reference/attachment-documents.csv"));
    }

    /** Whether the code is one of those taken on a day. */
    public boolean knows(String code, LocalDate day) {
        return rows.stream()
                .anyMatch(row -> row.code().equals(code)
                        && !day.isBefore(row.from())
                        && (row.to() == null || !day.isAfter(row.to())));
    }

    /** All codes, for those who sent another. */
    public List<String> codes() {
        return rows.stream().map(Row::code).distinct().sorted().toList();
    }
}

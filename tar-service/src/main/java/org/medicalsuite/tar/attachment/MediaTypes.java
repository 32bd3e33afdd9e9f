package org.medicalsuite.tar.attachment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Mark;
import org.medicalsuite.kernel.reference.CsvTable;

/** Which kinds of files are taken on a day, and by which bytes each is known. */
public record MediaTypes(List<Row> rows) {
    /** So many first bytes of a file tell its kind. */
    public static final int HEAD = 32;

    /**
     * A kind of file for a time; a kind with several signatures has several rows.
     *
     * @param offset where the signature stands, bytes from the begin
     * @param signature the bytes in lower-case hexadecimal
     */
    public record Row(
            LocalDate from,
            @Nullable LocalDate to,
            String mediaType,
            int offset,
            String signature,
            String extension,
            String source,
            Mark mark) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        boolean fits(String head) {
            return head.startsWith(signature, 2 * offset);
        }
    }

    public static MediaTypes taken() {
        return new MediaTypes(CsvTable.read(Row.class, "/org/medicalsuite/tar/reference/attachment-media-types.csv"));
    }

    /** The media types that are taken on a day. */
    public Set<String> on(LocalDate day) {
        return of(day).map(Row::mediaType).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the first bytes of a file, in hexadecimal, are those of the kind that it claims to be. */
    public boolean fits(String mediaType, String head, LocalDate day) {
        return of(day).anyMatch(row -> row.mediaType().equals(mediaType) && row.fits(head));
    }

    /** The usual ending of a file's name. */
    public String extension(String mediaType) {
        return rows.stream()
                .filter(row -> row.mediaType().equals(mediaType))
                .findFirst()
                .map(Row::extension)
                .orElse("bin");
    }

    private Stream<Row> of(LocalDate day) {
        return rows.stream().filter(row -> row.holds(day));
    }
}

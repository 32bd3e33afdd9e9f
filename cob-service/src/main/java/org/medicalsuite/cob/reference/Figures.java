package org.medicalsuite.cob.reference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.MalformedValue;
import org.medicalsuite.kernel.reference.CsvTable;

/** All dated figures. A past date is answered with that date's row, a date without a row is refused. */
public final class Figures {
    private static final Figures COMMITTED =
            new Figures(CsvTable.read(DatedFigure.class, "/org/medicalsuite/cob/reference/figures.csv"));

    private final List<DatedFigure> table;
    private final String edition;
    private final Map<Figure, DatedFigure[]> rows = new EnumMap<>(Figure.class);

    /** @throws IllegalStateException where two rows of a figure hold on the same day */
    public Figures(List<DatedFigure> table) {
        this.table = List.copyOf(table);
        this.edition = edition(this.table);
        for (var figure : Figure.values()) {
            rows.put(
                    figure,
                    table.stream()
                            .filter(row -> row.figure() == figure)
                            .sorted(Comparator.comparing(DatedFigure::from))
                            .toArray(DatedFigure[]::new));
        }
        rows.values().forEach(Figures::requireApart);
    }

    /** The figures that the suite is delivered with. */
    public static Figures committed() {
        return COMMITTED;
    }

    /** Every row. */
    public List<DatedFigure> rows() {
        return table;
    }

    /** What tells two tables apart: the SHA-256 of every value of every row, in hexadecimal digits. */
    public String edition() {
        return edition;
    }

    private static String edition(List<DatedFigure> table) {
        try {
            var text =
                    String.join("\n", table.stream().map(DatedFigure::toString).toList());
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * The row of a figure that holds on a day.
     *
     * @throws MalformedValue where the table has no row for the day
     */
    public DatedFigure on(LocalDate day, Figure figure) {
        var row = holding(day, figure);
        if (row == null) {
            throw new MalformedValue(
                    "DATE_OUTSIDE_TABLE",
                    "No value of " + figure + " is known for this date",
                    "Send a date that the reference table covers, or add the year's row with its source");
        }
        return row;
    }

    public Optional<DatedFigure> find(LocalDate day, Figure figure) {
        return Optional.ofNullable(holding(day, figure));
    }

    /** The last row that begins on the day or before, where it has not ended. */
    private @Nullable DatedFigure holding(LocalDate day, Figure figure) {
        var sorted = rows.get(figure);
        int low = 0;
        int high = sorted == null ? -1 : sorted.length - 1;
        while (sorted != null && low <= high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle].from().isAfter(day)) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return sorted != null && high >= 0 && sorted[high].holdsOn(day) ? sorted[high] : null;
    }

    private static void requireApart(DatedFigure[] sorted) {
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i - 1].holdsOn(sorted[i].from())) {
                throw new IllegalStateException("Two rows of " + sorted[i].figure() + " hold on " + sorted[i].from());
            }
        }
    }
}

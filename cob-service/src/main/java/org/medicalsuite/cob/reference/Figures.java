package org.medicalsuite.cob.reference;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.medicalsuite.kernel.MalformedValue;
import org.medicalsuite.kernel.reference.CsvTable;

/** All dated figures. A past date is answered with that date's row, a date without a row is refused. */
public final class Figures {
    private static final Figures COMMITTED =
            new Figures(CsvTable.read(DatedFigure.class, "/org/medicalsuite/cob/reference/figures.csv"));

    private final Map<Figure, List<DatedFigure>> rows = new EnumMap<>(Figure.class);

    /** @throws IllegalStateException where two rows of a figure hold on the same day */
    public Figures(List<DatedFigure> table) {
        for (var figure : Figure.values()) {
            rows.put(
                    figure, table.stream().filter(row -> row.figure() == figure).toList());
        }
        rows.values().forEach(Figures::requireApart);
    }

    /** The figures that the suite is delivered with. */
    public static Figures committed() {
        return COMMITTED;
    }

    /**
     * The row of a figure that holds on a day.
     *
     * @throws MalformedValue where the table has no row for the day
     */
    public DatedFigure on(LocalDate day, Figure figure) {
        return find(day, figure)
                .orElseThrow(() -> new MalformedValue(
                        "DATE_OUTSIDE_TABLE",
                        "No value of " + figure + " is known for this date",
                        "Send a date that the reference table covers, or add the year's row with its source"));
    }

    public Optional<DatedFigure> find(LocalDate day, Figure figure) {
        for (var row : rows.getOrDefault(figure, List.of())) {
            if (row.holdsOn(day)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private static void requireApart(List<DatedFigure> sameFigure) {
        for (var row : sameFigure) {
            if (sameFigure.stream().filter(other -> other.holdsOn(row.from())).count() > 1) {
                throw new IllegalStateException("Two rows of " + row.figure() + " hold on " + row.from());
            }
        }
    }
}

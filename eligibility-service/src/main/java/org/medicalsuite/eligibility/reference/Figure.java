package org.medicalsuite.eligibility.reference;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Mark;

/** A figure of the law for a run of days. */
public record Figure(
        FigureName name,
        int value,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Mark mark,
        String source) implements Dated {
    private static final List<Figure> ALL = Tables.read(Figure.class, "figures");

    /** The figure that is in force on a day. */
    public static Figure of(FigureName name, LocalDate on) {
        return ALL.stream()
                .filter(row -> row.name == name && row.inForceOn(on))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("figures.csv has no %s on %s".formatted(name, on)));
    }

    /** The figure as the reason for something. */
    public Basis basis(String because) {
        return new Basis(name.name(), because, new Citation(source, mark));
    }
}

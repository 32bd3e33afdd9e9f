package org.medicalsuite.eligibility.screening;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.medicalsuite.eligibility.reference.Figure;
import org.medicalsuite.eligibility.reference.FigureName;
import org.medicalsuite.kernel.Basis;

/** Months before an application that may still be covered, the earliest first. */
public record RetroactiveMonths(List<YearMonth> months, Basis basis) {
    public static RetroactiveMonths of(YearMonth application, Group group) {
        var figure = Figure.of(
                group == Group.EXPANSION_ADULT
                        ? FigureName.RETROACTIVE_MONTHS_EXPANSION_ADULT
                        : FigureName.RETROACTIVE_MONTHS_OTHERS,
                application.atDay(1));
        var months = IntStream.rangeClosed(1, figure.value())
                .mapToObj(back -> application.minusMonths(figure.value() + 1L - back))
                .toList();
        return new RetroactiveMonths(
                months,
                figure.basis("An application of %s reaches back %d months".formatted(application, figure.value())));
    }
}

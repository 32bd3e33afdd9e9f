package org.medicalsuite.cob.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.medicalsuite.cob.reference.Figure;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.Money;

/**
 * What the patient owes for a stay under Medicare Part A: the deductible, and a co-insurance for each day of the later
 * stretches of a benefit period (42 USC 1395e; 42 CFR 409.82 to 409.85), by the figures of the day of service.
 */
record StayCostShare(Money deductible, Money coinsurance, List<Step> steps) {
    static StayCostShare of(Stay stay, LocalDate day, Figures figures) {
        var steps = new ArrayList<Step>(3);
        return switch (stay.place()) {
            case HOSPITAL -> {
                var deductible = stay.deductibleMet() ? Money.ZERO : deductible(day, figures, steps);
                var late = days(stay.daysBetween(61, 90), Figure.PART_A_DAYS_61_TO_90, day, figures, steps);
                var reserve = days(stay.daysBetween(91, 150), Figure.PART_A_LIFETIME_RESERVE_DAY, day, figures, steps);
                yield new StayCostShare(deductible, late.plus(reserve), List.copyOf(steps));
            }
            case SKILLED_NURSING_FACILITY ->
                new StayCostShare(
                        Money.ZERO,
                        days(stay.daysBetween(21, 100), Figure.SNF_DAYS_21_TO_100, day, figures, steps),
                        List.copyOf(steps));
        };
    }

    private static Money deductible(LocalDate day, Figures figures, List<Step> steps) {
        var figure = figures.on(day, Figure.PART_A_DEDUCTIBLE);
        steps.add(new Step(
                "PART_A_DEDUCTIBLE", "once in a benefit period", List.of(), figure.money(), figure.citation()));
        return figure.money();
    }

    private static Money days(int days, Figure perDay, LocalDate day, Figures figures, List<Step> steps) {
        if (days == 0) {
            return Money.ZERO;
        }
        var figure = figures.on(day, perDay);
        var sum = figure.money().times(BigDecimal.valueOf(days));
        steps.add(new Step(
                perDay.name(),
                "co-insurance of a day x " + days + " days",
                List.of(Input.of("co-insurance of a day", figure.money())),
                sum,
                figure.citation()));
        return sum;
    }
}

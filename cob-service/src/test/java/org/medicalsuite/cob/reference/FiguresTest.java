package org.medicalsuite.cob.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.medicalsuite.kernel.MalformedValue;
import org.medicalsuite.kernel.Mark;

class FiguresTest {
    @ParameterizedTest(name = "{0} on {1} is {2}")
    @CsvSource({
        "PART_B_DEDUCTIBLE, 2022-06-01, 233.00",
        "PART_B_DEDUCTIBLE, 2024-12-31, 240.00",
        "PART_B_DEDUCTIBLE, 2025-01-01, 257.00",
        "PART_B_DEDUCTIBLE, 2026-03-02, 283.00",
        "PART_A_DEDUCTIBLE, 2026-03-02, 1736.00",
        "SNF_DAYS_21_TO_100, 2025-03-02, 209.50",
        "INCONTINENCE_MONTHLY_CAP, 2025-06-01, 165.00"
    })
    void a_past_date_is_answered_with_its_own_row(Figure figure, LocalDate day, String dollars) {
        assertThat(Figures.committed().on(day, figure).money()).hasToString(dollars);
    }

    @ParameterizedTest
    @EnumSource
    void every_figure_has_a_value_and_a_source_in_2026(Figure figure) {
        var row = Figures.committed().on(LocalDate.of(2026, 3, 2), figure);
        assertThat(row.source()).isNotBlank();
        assertThat(row.value()).isPositive();
    }

    @Test
    void a_year_without_a_row_is_refused_and_not_guessed() {
        assertThatThrownBy(() -> Figures.committed().on(LocalDate.of(2031, 1, 1), Figure.PART_B_DEDUCTIBLE))
                .isInstanceOf(MalformedValue.class)
                .hasMessageContaining("PART_B_DEDUCTIBLE");
    }

    @Test
    void two_values_on_one_day_stop_the_service() {
        var first = new DatedFigure(
                Figure.FOLLOW_UP_DAYS, LocalDate.of(2020, 1, 1), null, BigDecimal.ONE, Mark.FOUND, "one");
        var second = new DatedFigure(
                Figure.FOLLOW_UP_DAYS, LocalDate.of(2021, 1, 1), null, BigDecimal.TWO, Mark.FOUND, "two");
        assertThatThrownBy(() -> new Figures(List.of(first, second))).isInstanceOf(IllegalStateException.class);
    }
}

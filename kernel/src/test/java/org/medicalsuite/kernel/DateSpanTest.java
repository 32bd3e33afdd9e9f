package org.medicalsuite.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateSpanTest {
    private static final DateSpan MARCH = DateSpan.between(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

    @ParameterizedTest
    @CsvSource({"2026-02-28, false", "2026-03-01, true", "2026-03-31, true", "2026-04-01, false"})
    void both_ends_belong_to_the_span(LocalDate day, boolean covered) {
        assertThat(MARCH.covers(day)).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-02-28, false",
        "2026-01-01, 2026-03-01, true",
        "2026-03-31, , true",
        "2026-04-01, , false",
        "2026-03-10, 2026-03-10, true"
    })
    void spans_overlap_where_they_share_a_day(LocalDate from, LocalDate thru, boolean overlap) {
        var other = new DateSpan(from, thru);
        assertThat(MARCH.overlaps(other)).isEqualTo(overlap);
        assertThat(other.overlaps(MARCH)).isEqualTo(overlap);
    }

    @Test
    void a_span_without_a_last_day_runs_on() {
        assertThat(DateSpan.startingOn(LocalDate.of(2020, 1, 1)).covers(LocalDate.of(9999, 12, 31)))
                .isTrue();
    }

    @Test
    void a_span_cannot_end_before_it_begins() {
        assertThatThrownBy(() -> DateSpan.between(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 1)))
                .isInstanceOf(MalformedValue.class);
    }
}

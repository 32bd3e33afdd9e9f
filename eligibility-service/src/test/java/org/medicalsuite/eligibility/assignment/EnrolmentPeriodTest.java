package org.medicalsuite.eligibility.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.kernel.DateSpan;

class EnrolmentPeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-01-01, 2027-01-01",
        "2026-01-01, 2026-12-31, 2027-01-01",
        "2026-01-01, 2027-01-01, 2028-01-01",
        "2020-03-01, 2026-11-22, 2027-03-01",
    })
    void a_period_begins_every_year_after_the_first_day_of_membership(LocalDate since, LocalDate on, LocalDate next) {
        assertThat(EnrolmentPeriod.next(since, on).from()).isEqualTo(next);
    }

    @Test
    void months_that_touch_are_one_membership_and_a_gap_begins_another() {
        var spans = List.of(month(2026, 5), month(2026, 3), month(2026, 4), month(2026, 1));

        assertThat(EnrolmentPeriod.memberSince(spans, LocalDate.of(2026, 5, 20)))
                .isEqualTo("2026-03-01");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30, false", "2026-12-01, true", "2027-01-15, true"})
    void an_exemption_may_be_asked_for_anew_after_eleven_months(LocalDate asked, boolean accepted) {
        var renewal = MedicalExemptionRenewal.of(LocalDate.of(2026, 1, 1), asked);

        assertThat(renewal.accepted()).isEqualTo(accepted);
        assertThat(renewal.earliest()).isEqualTo("2026-12-01");
    }

    private static DateSpan month(int year, int month) {
        var first = LocalDate.of(year, month, 1);
        return DateSpan.between(first, first.plusMonths(1).minusDays(1));
    }
}

package org.medicalsuite.eligibility.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EnrolmentDatesTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2026-11-22",
        "2026-11-30, 2026-11-22",
        "2027-02-10, 2027-02-20",
        "2028-02-10, 2028-02-21",
        "2026-12-31, 2026-12-23"
    })
    void the_cut_off_lies_some_days_before_the_end_of_the_month(LocalDate day, LocalDate cutOff) {
        assertThat(CutOff.ofMonthOf(day).day()).isEqualTo(cutOff);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, false, 2026-12-01",
        "2026-11-23, false, 2027-01-01",
        "2026-11-23, true, 2026-12-01",
        "2026-11-30, true, 2026-12-01",
        "2026-12-01, true, 2027-01-01"
    })
    void a_ground_for_haste_sets_the_cut_off_aside(LocalDate requested, boolean expedited, LocalDate firstDayOut) {
        assertThat(DisenrolmentDate.of(requested, expedited).firstDayOut()).isEqualTo(firstDayOut);
    }

    @ParameterizedTest
    @EnumSource(value = NoticeRule.NoticeKind.class, mode = EnumSource.Mode.EXCLUDE, names = "DISENROLMENT_RIGHTS")
    void every_notice_is_due_within_a_month_of_its_cause(NoticeRule.NoticeKind kind) {
        var cause = LocalDate.of(2026, 11, 21);
        assertThat(NoticeRule.of(kind, cause).due(cause)).isBetween(cause, cause.plusDays(30));
    }

    @Test
    void the_right_to_leave_is_told_sixty_days_before_the_period_begins() {
        var begins = LocalDate.of(2027, 3, 2);
        assertThat(NoticeRule.of(NoticeRule.NoticeKind.DISENROLMENT_RIGHTS, begins)
                        .due(begins))
                .isEqualTo("2027-01-01");
    }
}

package org.medicalsuite.tar.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeadlinesTest {
    private static final Deadlines DEADLINES = Deadlines.california();
    private static final WorkingCalendar CALENDAR = WorkingCalendar.california();

    @ParameterizedTest(name = "{0}: working day {1}, {2}")
    @CsvSource({
        "2026-07-03, true,  the day before a Saturday Independence Day stays a working day",
        "2027-07-05, false, a Sunday Independence Day closes Monday",
        "2023-11-10, false, a Saturday Veterans Day closes Friday",
        "2027-12-31, true,  a Saturday New Year closes no Friday",
        "2026-02-12, true,  Lincoln's birthday is worked",
        "2026-06-19, true,  Juneteenth is worked",
        "2026-10-12, true,  the second Monday of October is worked",
        "2030-11-29, false, the day after Thanksgiving in a year far off",
        "2026-11-22, false, a Sunday"
    })
    void the_state_works(LocalDate day, boolean works, String because) {
        assertThat(CALENDAR.isWorkingDay(day)).as(because).isEqualTo(works);
    }

    @Test
    void a_past_day_uses_the_rule_of_its_time() {
        assertThat(due("2025-12-31T10:00", DeadlineRule.MCP_FEDERAL_STANDARD).lastDay())
                .isEqualTo("2026-01-14");
        assertThat(due("2026-01-01T10:00", DeadlineRule.MCP_FEDERAL_STANDARD).lastDay())
                .isEqualTo("2026-01-08");
    }

    @Test
    void before_2026_only_the_thirty_days_limit_a_fee_for_service_decision() {
        var clocks = decision(Programme.FEE_FOR_SERVICE, RequestKind.STANDARD, "2025-12-29T10:00");
        assertThat(clocks.binding().map(Due::rule)).contains(DeadlineRule.FFS_30_DAYS_DEEMED_APPROVED);
        assertThat(clocks.typical().map(Due::rule)).contains(DeadlineRule.FFS_5_WORKING_DAYS_TARGET);
    }

    @Test
    void the_earlier_of_two_limits_binds_whichever_it_is() {
        assertThat(decision(Programme.PLAN, RequestKind.STANDARD, "2026-12-23T10:00")
                        .binding()
                        .map(Due::rule))
                .contains(DeadlineRule.MCP_FEDERAL_STANDARD);
        assertThat(decision(Programme.PLAN, RequestKind.STANDARD, "2026-03-02T10:00")
                        .binding()
                        .map(Due::rule))
                .contains(DeadlineRule.MCP_STATE_5_WORKING_DAYS);
    }

    @ParameterizedTest
    @EnumSource(RequestKind.class)
    void every_kind_of_request_to_a_plan_has_a_limit(RequestKind kind) {
        assertThat(decision(Programme.PLAN, kind, "2026-03-02T10:00").binding()).isPresent();
    }

    @Test
    void hours_run_through_the_night_the_clocks_change() {
        // On 8 March 2026 the hour from two to three does not exist in California.
        assertThat(due("2026-03-07T12:00", DeadlineRule.DRUG_24_HOURS).end())
                .isEqualTo(at("2026-03-08T13:00").toInstant());
    }

    @Test
    void a_deadline_on_the_clock_is_missed_a_moment_after_it_and_one_in_days_at_midnight() {
        var hours = due("2026-11-25T16:30", DeadlineRule.CMS_72_HOURS);
        assertThat(hours.missedAt(at("2026-11-28T16:30").toInstant())).isFalse();
        assertThat(hours.missedAt(at("2026-11-28T16:30").toInstant().plusNanos(1)))
                .isTrue();

        var days = due("2026-12-24T09:00", DeadlineRule.CMS_7_CALENDAR_DAYS);
        assertThat(days.missedAt(at("2026-12-31T23:59").toInstant())).isFalse();
        assertThat(days.missedAt(at("2027-01-01T00:00").toInstant())).isTrue();
    }

    @Test
    void a_deferral_runs_from_receipt_for_a_plan_and_from_the_question_for_the_state() {
        var received = at("2026-06-01T09:00");
        var asked = at("2026-06-10T09:00");
        assertThat(DEADLINES.deferral(Programme.PLAN, received, asked).lastDay())
                .isEqualTo("2026-07-01");
        assertThat(DEADLINES
                        .deferral(Programme.FEE_FOR_SERVICE, received, asked)
                        .lastDay())
                .isEqualTo("2026-07-10");
    }

    @ParameterizedTest
    @EnumSource(DeadlineRule.class)
    void every_rule_stands_in_the_table_with_its_law(DeadlineRule rule) {
        var due = due("2026-03-02T10:00", rule);
        assertThat(due.basis().because()).isNotBlank();
        assertThat(due.basis().citation().source()).isNotBlank();
    }

    private static Due due(String start, DeadlineRule rule) {
        return DEADLINES.required(at(start), rule);
    }

    private static DecisionClocks decision(Programme programme, RequestKind kind, String received) {
        return DEADLINES.decision(programme, kind, at(received), at(received));
    }

    private static ZonedDateTime at(String local) {
        return LocalDateTime.parse(local).atZone(Deadlines.CALIFORNIA);
    }
}

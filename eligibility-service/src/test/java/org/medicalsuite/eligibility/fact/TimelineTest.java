package org.medicalsuite.eligibility.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.kernel.DateSpan;

class TimelineTest {
    private static final Fact LOS_ANGELES = new Fact.Residence("19");
    private static final Fact ORANGE = new Fact.Residence("30");
    private static final Set<FactKind> RESIDENCE = Set.of(FactKind.RESIDENCE);

    private static LocalDate day(int dayOfYear) {
        return LocalDate.of(2026, 1, 1).plusDays(dayOfYear);
    }

    private static KnownSpan known(long id, Fact fact, DateSpan valid) {
        return new KnownSpan(id, fact, valid, Instant.EPOCH);
    }

    @Test
    void what_is_known_already_changes_nothing() {
        var timeline = new Timeline(List.of(known(1, LOS_ANGELES, DateSpan.startingOn(day(0)))));

        timeline.state(DateSpan.between(day(31), day(58)), RESIDENCE, Set.of(LOS_ANGELES));

        assertThat(timeline.revision().changesNothing()).isTrue();
    }

    @Test
    void a_correction_in_the_middle_keeps_both_ends_of_what_was_known() {
        var timeline = new Timeline(List.of(known(1, LOS_ANGELES, DateSpan.startingOn(day(0)))));

        timeline.state(DateSpan.between(day(31), day(58)), RESIDENCE, Set.of(ORANGE));

        assertThat(timeline.revision().ended()).containsExactly(1L);
        assertThat(timeline.revision().added())
                .containsExactlyInAnyOrder(
                        new Revision.Added(LOS_ANGELES, DateSpan.between(day(0), day(30)), 1L),
                        new Revision.Added(LOS_ANGELES, DateSpan.startingOn(day(59)), 1L),
                        new Revision.Added(ORANGE, DateSpan.between(day(31), day(58)), null));
    }

    @Test
    void a_kind_without_a_fact_is_withdrawn_and_other_kinds_are_left_alone() {
        var plan = new Fact.PlanMembership("304", "01");
        var timeline = new Timeline(List.of(
                known(1, LOS_ANGELES, DateSpan.startingOn(day(0))), known(2, plan, DateSpan.startingOn(day(0)))));

        timeline.state(DateSpan.startingOn(day(31)), Set.of(FactKind.PLAN), Set.of());

        assertThat(timeline.revision().ended()).containsExactly(2L);
        assertThat(timeline.revision().added())
                .containsExactly(new Revision.Added(plan, DateSpan.between(day(0), day(30)), 2L));
    }

    @Test
    void two_aid_codes_hold_at_once_and_one_may_go_without_the_other() {
        var disabled = new Fact.AidCode("6H", "401");
        var qmb = new Fact.AidCode("80", "401");
        var timeline = new Timeline(
                List.of(known(1, disabled, DateSpan.startingOn(day(0))), known(2, qmb, DateSpan.startingOn(day(0)))));

        timeline.state(DateSpan.startingOn(day(31)), Set.of(FactKind.AID_CODE), Set.of(disabled));

        assertThat(timeline.revision().ended()).containsExactly(2L);
    }

    @Test
    void months_in_a_row_become_one_run() {
        var timeline = new Timeline(List.of());

        timeline.state(DateSpan.between(day(0), day(30)), RESIDENCE, Set.of(LOS_ANGELES));
        timeline.state(DateSpan.between(day(31), day(58)), RESIDENCE, Set.of(LOS_ANGELES));

        assertThat(timeline.revision().added())
                .containsExactly(new Revision.Added(LOS_ANGELES, DateSpan.between(day(0), day(58)), null));
    }

    /** A plain calendar of days is the judge: after any statements each day holds what was last stated of it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void each_day_holds_what_was_last_stated_of_it_and_no_day_two_truths(long seed) {
        var random = new Random(seed);
        var counties = new String[120];
        var timeline = new Timeline(List.of());
        for (int statement = 0; statement < 60; statement++) {
            var from = random.nextInt(110);
            var thru = from + random.nextInt(120 - from);
            var county = random.nextInt(4) == 0 ? null : "%02d".formatted(1 + random.nextInt(3));
            timeline.state(
                    DateSpan.between(day(from), day(thru)),
                    RESIDENCE,
                    county == null ? Set.of() : Set.of(new Fact.Residence(county)));
            IntStream.rangeClosed(from, thru).forEach(i -> counties[i] = county);
        }

        for (int i = 0; i < counties.length; i++) {
            var onDay = day(i);
            var held = timeline.revision().added().stream()
                    .filter(added -> added.valid().covers(onDay))
                    .map(Revision.Added::fact)
                    .toList();
            assertThat(held).isEqualTo(counties[i] == null ? List.of() : List.of(new Fact.Residence(counties[i])));
        }
    }
}

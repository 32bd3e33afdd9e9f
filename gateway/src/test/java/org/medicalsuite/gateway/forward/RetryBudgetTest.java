package org.medicalsuite.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {
    @Test
    void a_storm_of_failures_is_not_doubled() {
        var budget = new RetryBudget(new Settings(10, 5));
        var retries =
                IntStream.range(0, 1_000).filter(_ -> failAndAskAgain(budget)).count();
        assertThat(retries).as("a tenth of the calls and the reserve").isBetween(100L, 105L);
    }

    @Test
    void a_single_failure_is_tried_again_at_once() {
        assertThat(new RetryBudget(new Settings(10, 1)).spend()).isTrue();
    }

    @Test
    void calls_that_go_well_save_no_more_than_the_reserve() {
        var budget = new RetryBudget(new Settings(10, 2));
        IntStream.range(0, 1_000).forEach(_ -> budget.earn());
        assertThat(IntStream.range(0, 10).filter(_ -> budget.spend()).count()).isEqualTo(2);
    }

    @Test
    void with_a_share_of_zero_nothing_is_tried_again() {
        var budget = new RetryBudget(new Settings(0, 10));
        budget.earn();
        assertThat(budget.spend()).isFalse();
    }

    private static boolean failAndAskAgain(RetryBudget budget) {
        budget.earn();
        return budget.spend();
    }

    private record Settings(int percent, int reserve) implements RetrySettings {}
}

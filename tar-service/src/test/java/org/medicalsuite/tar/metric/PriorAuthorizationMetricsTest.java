package org.medicalsuite.tar.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.tar.metric.FinishedRequest.AppealOutcome;

class PriorAuthorizationMetricsTest {
    private static final PriorAuthorizationMetrics METRICS = new PriorAuthorizationMetrics(List.of(
            new FinishedRequest(false, figure("2"), true, false, AppealOutcome.NONE),
            new FinishedRequest(false, figure("4"), false, false, AppealOutcome.DENIED),
            new FinishedRequest(false, figure("9"), true, true, AppealOutcome.NONE),
            new FinishedRequest(false, figure("5"), false, false, AppealOutcome.APPROVED),
            new FinishedRequest(true, figure("20.26"), true, false, AppealOutcome.APPROVED),
            new FinishedRequest(true, figure("70"), false, true, AppealOutcome.NONE),
            new FinishedRequest(true, figure("30"), false, false, AppealOutcome.NONE)));

    @Test
    void standard_and_expedited_requests_have_figures_of_their_own() {
        assertThat(METRICS.standardApproved()).contains(figure("50.0"));
        assertThat(METRICS.standardDenied()).contains(figure("50.0"));
        assertThat(METRICS.standardApprovedAfterAppeal()).contains(figure("50.0"));
        assertThat(METRICS.standardMeanDays()).contains(figure("5.0"));
        assertThat(METRICS.standardMedianDays()).contains(figure("4.5"));
        assertThat(METRICS.expeditedApproved()).contains(figure("33.3"));
        assertThat(METRICS.expeditedDenied()).contains(figure("66.7"));
        assertThat(METRICS.expeditedMeanHours()).contains(figure("40.1"));
        assertThat(METRICS.expeditedMedianHours()).contains(figure("30.0"));
    }

    @Test
    void what_was_extended_and_approved_is_a_share_of_all() {
        assertThat(METRICS.extendedAndApproved()).contains(figure("14.3"));
    }

    @Test
    void a_figure_without_requests_is_none() {
        var none = new PriorAuthorizationMetrics(List.of());
        assertThat(Stream.of(
                        none.standardApproved(),
                        none.standardDenied(),
                        none.standardApprovedAfterAppeal(),
                        none.extendedAndApproved(),
                        none.expeditedApproved(),
                        none.expeditedDenied(),
                        none.standardMeanDays(),
                        none.standardMedianDays(),
                        none.expeditedMeanHours(),
                        none.expeditedMedianHours()))
                .allMatch(Optional::isEmpty);
    }

    @ParameterizedTest
    @CsvSource({"1, 1.0", "1 2, 1.5", "3 1 2, 2.0", "4 1 2 8, 3.0"})
    void the_median_is_the_middle_or_lies_between_the_two(String times, BigDecimal median) {
        var requests = Stream.of(times.split(" "))
                .map(time -> new FinishedRequest(false, figure(time), true, false, AppealOutcome.NONE))
                .toList();
        assertThat(new PriorAuthorizationMetrics(requests).standardMedianDays()).contains(median);
    }

    private static BigDecimal figure(String text) {
        return new BigDecimal(text);
    }
}

package org.medicalsuite.tar.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.tar.decision.Authorization;
import org.medicalsuite.tar.decision.LineState;
import org.medicalsuite.tar.decision.LineStatus;

class ReviewActionTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "UNSUBMITTED, A4, false, false,",
        "IN_REVIEW, A4, false, false,",
        "DEFERRED, A4, false, false, CommunicationRequest or Task",
        "APPROVED, A1, false, false,",
        "REDUCTION_PENDING, A1, false, false,",
        "MODIFIED, A6, true, false,",
        "DENIED, A3, false, true,",
        "APPEAL_UPHELD, A3, false, true,",
        "APPEAL_IN_REVIEW, A4, false, false,",
        "UPDATE_IN_REVIEW, A4, false, false,",
        "WITHDRAWN, C, false, false,",
        "REJECTED, NA, false, false,",
        "RETURNED, NA, false, false,"
    })
    void every_state_reads_as_an_action(
            LineStatus status, String code, boolean addsItem, boolean notesReason, @Nullable String asks) {
        var action = ReviewAction.ofStatus(status);
        assertThat(action.code()).isEqualTo(code);
        assertThat(action.addsItem()).isEqualTo(addsItem);
        assertThat(action.notesReason()).isEqualTo(notesReason);
        assertThat(action.asks().orElse(null)).isEqualTo(asks);
    }

    @Test
    void a_cancelled_line_reads_as_cancelled_although_it_still_is_approved() {
        var now = Instant.parse("2026-03-10T20:00:00Z");
        var dates = DateSpan.between(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-05-31"));
        assertThat(ReviewAction.of(new LineState.Approved(now, new Authorization(0, dates, null, now))))
                .isEqualTo(ReviewAction.CANCELLED);
        assertThat(ReviewAction.of(new LineState.Approved(now, new Authorization(4, dates, null, null))))
                .isEqualTo(ReviewAction.CERTIFIED);
    }

    @Test
    void an_empty_bundle_is_no_request() {
        assertThat(new SubmitBundle(0).fault()).contains(new SubmitBundle.Fault(400, "OperationOutcome"));
        assertThat(new SubmitBundle(1).fault()).isEmpty();
    }
}

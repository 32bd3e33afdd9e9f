package org.medicalsuite.tar.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.tar.deadline.DeadlineRule;
import org.medicalsuite.tar.deadline.Deadlines;
import org.medicalsuite.tar.deadline.Programme;
import org.medicalsuite.tar.deadline.RequestKind;

/** What time alone does to a line, and from which moment; the moment before, nothing has happened. */
class PassingTimeTest {
    /** A Tuesday noon in California. */
    private static final Instant RECEIVED = Instant.parse("2026-03-10T19:00:00Z");

    private static final DateSpan DATES =
            DateSpan.between(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-05-31"));
    private static final PricingIndicator DIGIT = new PricingIndicator("2");
    private static final Reason REASON = new Reason(Reason.Ground.MEDICAL_NECESSITY, "not shown", "22 CCR 51303(a)");
    private static final Authorization GRANTED = new Authorization(10, DATES, DIGIT, null);
    private static final LineLaw LAW = new LineLaw(Deadlines.california());

    @ParameterizedTest(name = "{0} {1} {2}: {3} from {5}")
    @CsvSource({
        "FEE_FOR_SERVICE, STANDARD, IN_REVIEW, DEEM_APPROVED, FFS_30_DAYS_DEEMED_APPROVED, 2026-04-10T00:00",
        "FEE_FOR_SERVICE, EXPEDITED, IN_REVIEW, DEEM_APPROVED, FFS_30_DAYS_DEEMED_APPROVED, 2026-04-10T00:00",
        "FEE_FOR_SERVICE, RETROSPECTIVE, IN_REVIEW, DEEM_APPROVED, FFS_30_DAYS_DEEMED_APPROVED, 2026-04-10T00:00",
        "FEE_FOR_SERVICE, DRUG, IN_REVIEW, DEEM_APPROVED, FFS_30_DAYS_DEEMED_APPROVED, 2026-04-10T00:00",
        "PLAN, STANDARD, IN_REVIEW, DENY_BY_TIME, MCP_STATE_5_WORKING_DAYS, 2026-03-18T00:00",
        "PLAN, EXPEDITED, IN_REVIEW, DENY_BY_TIME, MCP_URGENT_72_HOURS, 2026-03-13T12:00:00.000001",
        "PLAN, URGENT_CONCURRENT, IN_REVIEW, DENY_BY_TIME, MCP_CONCURRENT_24_HOURS, 2026-03-11T12:00:00.000001",
        "PLAN, DRUG, IN_REVIEW, DENY_BY_TIME, MCP_DRUG_24_HOURS, 2026-03-11T12:00:00.000001",
        "PLAN, EMERGENCY_POST_SCREENING, IN_REVIEW, DEEM_APPROVED, MCP_ED_30_MINUTES, 2026-03-10T12:30:00.000001",
        "PLAN, RETROSPECTIVE, IN_REVIEW, DENY_BY_TIME, MCP_RETROSPECTIVE_30_DAYS, 2026-04-10T00:00",
        "PLAN, STANDARD, DEFERRED, DENY_BY_TIME, MCP_DEFERRAL_30, 2026-04-10T00:00"
    })
    void a_missed_limit_decides(
            Programme programme,
            RequestKind kind,
            LineStatus status,
            EventKind effect,
            DeadlineRule limit,
            LocalDateTime from) {
        var line = line(programme, kind);
        var coming = LAW.coming(line, state(status)).orElseThrow();
        var first = from.atZone(Deadlines.CALIFORNIA).toInstant();
        assertThat(coming.event())
                .isEqualTo(
                        effect == EventKind.DEEM_APPROVED
                                ? new LineEvent.DeemApproved(limit)
                                : new LineEvent.DenyByTime(limit));
        assertThat(coming.at()).isEqualTo(first);
        assertThat(LAW.next(line, state(status), act(coming.event(), first))).isInstanceOf(Step.Moved.class);
        assertThat(LAW.next(line, state(status), act(coming.event(), first.minusNanos(1000))))
                .isEqualTo(new Step.Refused(LineRule.TIME_NOT_RUN_OUT));
    }

    @ParameterizedTest
    @EnumSource(Programme.class)
    void a_reduction_holds_from_the_midnight_that_begins_its_day(Programme programme) {
        var coming = LAW.coming(line(programme, RequestKind.STANDARD), state(LineStatus.REDUCTION_PENDING));
        assertThat(coming.map(PassingTime.Coming::at))
                .contains(LocalDateTime.parse("2026-04-15T00:00")
                        .atZone(Deadlines.CALIFORNIA)
                        .toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "FEE_FOR_SERVICE, UNSUBMITTED",
        "FEE_FOR_SERVICE, DEFERRED",
        "FEE_FOR_SERVICE, APPROVED",
        "FEE_FOR_SERVICE, MODIFIED",
        "FEE_FOR_SERVICE, DENIED",
        "FEE_FOR_SERVICE, REJECTED",
        "FEE_FOR_SERVICE, RETURNED",
        "FEE_FOR_SERVICE, WITHDRAWN",
        "FEE_FOR_SERVICE, APPEAL_IN_REVIEW",
        "FEE_FOR_SERVICE, APPEAL_UPHELD",
        "FEE_FOR_SERVICE, UPDATE_IN_REVIEW",
        "PLAN, APPROVED",
        "PLAN, MODIFIED",
        "PLAN, DENIED",
        "PLAN, REJECTED",
        "PLAN, WITHDRAWN",
        "PLAN, APPEAL_IN_REVIEW",
        "PLAN, APPEAL_UPHELD",
        "PLAN, UPDATE_IN_REVIEW"
    })
    void in_other_states_time_decides_nothing(Programme programme, LineStatus status) {
        assertThat(LAW.coming(line(programme, RequestKind.STANDARD), state(status)))
                .isEqualTo(Optional.empty());
    }

    private static Act act(LineEvent event, Instant at) {
        return new Act(Actor.SYSTEM, false, at, event);
    }

    private static Line line(Programme programme, RequestKind kind) {
        return new Line(programme, kind, Channel.ETAR, new Asked(10, DATES), RECEIVED);
    }

    private static LineState state(LineStatus status) {
        var appeal = new AppealRight.Until(LocalDate.parse("2026-09-08"));
        var effective = LocalDate.parse("2026-04-15");
        return switch (status) {
            case UNSUBMITTED -> new LineState.Unsubmitted();
            case IN_REVIEW -> new LineState.InReview(RECEIVED);
            case DEFERRED -> new LineState.Deferred(RECEIVED, "Which frequency?", effective);
            case APPROVED -> new LineState.Approved(RECEIVED, GRANTED);
            case MODIFIED -> new LineState.Modified(RECEIVED, GRANTED, REASON, appeal);
            case DENIED -> new LineState.Denied(RECEIVED, REASON, appeal);
            case REJECTED -> new LineState.Rejected(RECEIVED, "not a member");
            case RETURNED -> new LineState.Returned(RECEIVED, "box 9");
            case WITHDRAWN -> new LineState.Withdrawn(RECEIVED);
            case APPEAL_IN_REVIEW -> new LineState.AppealInReview(RECEIVED, "wrong", null);
            case APPEAL_UPHELD -> new LineState.AppealUpheld(RECEIVED, REASON, null);
            case UPDATE_IN_REVIEW -> new LineState.UpdateInReview(RECEIVED, new Asked(12, DATES), "more", GRANTED);
            case REDUCTION_PENDING -> new LineState.ReductionPending(RECEIVED, GRANTED, 4, effective, REASON);
        };
    }
}

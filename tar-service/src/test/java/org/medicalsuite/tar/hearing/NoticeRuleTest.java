package org.medicalsuite.tar.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.tar.deadline.DeadlineRule;
import org.medicalsuite.tar.deadline.Deadlines;
import org.medicalsuite.tar.deadline.Programme;
import org.medicalsuite.tar.deadline.RequestKind;
import org.medicalsuite.tar.decision.AppealRight;
import org.medicalsuite.tar.decision.Asked;
import org.medicalsuite.tar.decision.Authorization;
import org.medicalsuite.tar.decision.Channel;
import org.medicalsuite.tar.decision.EventKind;
import org.medicalsuite.tar.decision.Line;
import org.medicalsuite.tar.decision.LineEvent;
import org.medicalsuite.tar.decision.LineState;
import org.medicalsuite.tar.decision.LineStatus;
import org.medicalsuite.tar.decision.PricingIndicator;
import org.medicalsuite.tar.decision.Reason;

/** Which event is told to the beneficiary, by what words, until when, and with which rights. */
class NoticeRuleTest {
    /** A Tuesday noon in California; the second working day after it is Thursday. */
    private static final Instant AT = Instant.parse("2026-03-10T20:00:00Z");

    private static final LocalDate EFFECTIVE = LocalDate.parse("2026-04-15");
    private static final DateSpan DATES =
            DateSpan.between(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-05-31"));
    private static final Reason REASON = new Reason(Reason.Ground.MEDICAL_NECESSITY, "not shown", "22 CCR 51303(a)");
    private static final PricingIndicator DIGIT = new PricingIndicator("2");
    private static final Authorization GRANTED = new Authorization(10, DATES, DIGIT, null);
    private static final NoticeRule RULE = new NoticeRule(Deadlines.california());

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "FEE_FOR_SERVICE | DENY | DENIED | DENIED | | STATE_HEARING 2026-06-08",
                "FEE_FOR_SERVICE | MODIFY | MODIFIED | MODIFIED | | STATE_HEARING 2026-06-08",
                "FEE_FOR_SERVICE | DEFER | DEFERRED | DEFERRED | | STATE_HEARING 2026-06-08",
                "FEE_FOR_SERVICE | DENY | MODIFIED | UPDATE_DENIED | | STATE_HEARING 2026-06-08",
                "FEE_FOR_SERVICE | DENY | APPEAL_UPHELD | APPEAL_DENIED | | STATE_HEARING 2026-06-08",
                "FEE_FOR_SERVICE | MODIFY | APPEAL_UPHELD | MODIFIED | | STATE_HEARING 2026-06-08",
                "FEE_FOR_SERVICE | REDUCE_AUTHORIZATION | REDUCTION_PENDING | REDUCED | 2026-04-05 |"
                        + " STATE_HEARING 2026-06-08, SERVICES_CONTINUE 2026-04-14",
                "PLAN | DENY | DENIED | DENIED | 2026-03-12 | PLAN_APPEAL 2026-05-09, STATE_HEARING null",
                "PLAN | MODIFY | MODIFIED | MODIFIED | 2026-03-12 | PLAN_APPEAL 2026-05-09, STATE_HEARING null",
                "PLAN | DENY | MODIFIED | UPDATE_DENIED | 2026-03-12 | PLAN_APPEAL 2026-05-09, STATE_HEARING null",
                "PLAN | DENY | APPEAL_UPHELD | APPEAL_DENIED | 2026-03-12 | STATE_HEARING 2026-07-08",
                "PLAN | DENY_BY_TIME | DENIED | DENIED | 2026-03-10 | PLAN_APPEAL 2026-05-09, STATE_HEARING null",
                "PLAN | REDUCE_AUTHORIZATION | REDUCTION_PENDING | REDUCED | 2026-04-05 |"
                        + " PLAN_APPEAL 2026-05-09, STATE_HEARING null, SERVICES_CONTINUE 2026-04-14"
            })
    void an_action_is_told(
            Programme programme,
            EventKind event,
            LineStatus after,
            AdverseAction action,
            LocalDate mailBy,
            String remedies) {
        var notice = RULE.of(line(programme, RequestKind.STANDARD), state(after), event(event), AT)
                .orElseThrow();
        assertThat(notice.action()).isEqualTo(action);
        assertThat(notice.madeOn()).isEqualTo(LocalDate.parse("2026-03-10"));
        assertThat(notice.mailBy()).isEqualTo(mailBy);
        assertThat(notice.reason()).isNotBlank();
        assertThat(notice.citation()).isNotBlank();
        assertThat(notice.remedies().stream()
                        .map(remedy -> remedy.kind() + " " + remedy.lastDay())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(remedies);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "FEE_FOR_SERVICE, STANDARD, APPROVE",
        "FEE_FOR_SERVICE, STANDARD, DEEM_APPROVED",
        "FEE_FOR_SERVICE, STANDARD, SUBMIT",
        "FEE_FOR_SERVICE, STANDARD, CANCEL",
        "FEE_FOR_SERVICE, STANDARD, APPEAL",
        "FEE_FOR_SERVICE, STANDARD, UPDATE",
        "FEE_FOR_SERVICE, STANDARD, EXTEND",
        "FEE_FOR_SERVICE, STANDARD, REJECT",
        "FEE_FOR_SERVICE, STANDARD, REDUCTION_TAKES_EFFECT",
        "PLAN, STANDARD, APPROVE",
        "PLAN, STANDARD, DEFER",
        "PLAN, RETROSPECTIVE, DENY"
    })
    void what_takes_nothing_away_is_not_told(Programme programme, RequestKind kind, EventKind event) {
        assertThat(RULE.of(line(programme, kind), state(LineStatus.DENIED), event(event), AT))
                .isEmpty();
    }

    @Test
    void a_denial_by_time_is_of_the_day_on_which_the_time_ran_out_and_told_on_that_day() {
        // The midnight in California that ends the last day, which is a Tuesday.
        var midnight = Instant.parse("2026-03-11T07:00:00Z");
        var notice = RULE.of(
                        line(Programme.PLAN, RequestKind.STANDARD),
                        state(LineStatus.DENIED),
                        event(EventKind.DENY_BY_TIME),
                        midnight)
                .orElseThrow();
        assertThat(notice.madeOn()).isEqualTo("2026-03-10");
        assertThat(notice.mailBy()).isEqualTo("2026-03-10");
    }

    private static Line line(Programme programme, RequestKind kind) {
        return new Line(programme, kind, Channel.ETAR, new Asked(10, DATES), AT);
    }

    private static LineState state(LineStatus status) {
        var appeal = new AppealRight.Until(LocalDate.parse("2026-09-08"));
        return switch (status) {
            case DENIED -> new LineState.Denied(AT, REASON, appeal);
            case MODIFIED -> new LineState.Modified(AT, GRANTED, REASON, appeal);
            case DEFERRED -> new LineState.Deferred(AT, "Which frequency?", EFFECTIVE);
            case APPEAL_UPHELD -> new LineState.AppealUpheld(AT, REASON, null);
            case REDUCTION_PENDING -> new LineState.ReductionPending(AT, GRANTED, 4, EFFECTIVE, REASON);
            case UNSUBMITTED, IN_REVIEW, APPROVED, REJECTED, RETURNED, WITHDRAWN, APPEAL_IN_REVIEW, UPDATE_IN_REVIEW ->
                throw new IllegalArgumentException("No notice follows from " + status);
        };
    }

    private static LineEvent event(EventKind kind) {
        var from = DATES.from();
        return switch (kind) {
            case APPROVE -> new LineEvent.Approve(DIGIT);
            case MODIFY -> new LineEvent.Modify(4, from, from, REASON, DIGIT);
            case DEFER -> new LineEvent.Defer("Which frequency?");
            case DENY -> new LineEvent.Deny(REASON);
            case REJECT -> new LineEvent.Reject("not a member");
            case EXTEND -> new LineEvent.Extend("records are coming");
            case SUBMIT -> new LineEvent.Submit(Channel.ETAR, true, true);
            case CANCEL -> new LineEvent.Cancel(0);
            case APPEAL -> new LineEvent.Appeal(Channel.ETAR, true, false, "wrong", List.of("units"));
            case UPDATE -> new LineEvent.Update("more", 12, from, from);
            case REDUCE_AUTHORIZATION -> new LineEvent.ReduceAuthorization(4, EFFECTIVE, REASON);
            case REDUCTION_TAKES_EFFECT -> new LineEvent.ReductionTakesEffect(0);
            case DEEM_APPROVED -> new LineEvent.DeemApproved(DeadlineRule.FFS_30_DAYS_DEEMED_APPROVED);
            case DENY_BY_TIME -> new LineEvent.DenyByTime(DeadlineRule.MCP_FEDERAL_STANDARD);
            case RETURN, ANSWER_DEFERRAL, ASSIGN_PRICING_INDICATOR, UPDATE_REJECTED_SERVICE ->
                throw new IllegalArgumentException("Not in the tables: " + kind);
        };
    }
}

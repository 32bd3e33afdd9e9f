package org.medicalsuite.tar.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.tar.deadline.Deadlines;
import org.medicalsuite.tar.deadline.Programme;
import org.medicalsuite.tar.deadline.RequestKind;

/** What an event must carry, beyond happening in the right state. */
class LineRulesTest {
    private static final Instant NOW = Instant.parse("2026-03-10T20:00:00Z");
    private static final LocalDate FROM = LocalDate.parse("2026-03-01");
    private static final LocalDate THRU = LocalDate.parse("2026-05-31");
    private static final PricingIndicator DIGIT = new PricingIndicator("2");
    private static final Reason REASON = new Reason(Reason.Ground.MEDICAL_NECESSITY, "not shown", "22 CCR 51303(a)");
    private static final LineLaw LAW = new LineLaw(Deadlines.california());
    private static final LineState IN_REVIEW = new LineState.InReview(NOW);
    private static final LineState APPROVED =
            new LineState.Approved(NOW, new Authorization(10, DateSpan.between(FROM, THRU), DIGIT, null));
    private static final LineState DENIED =
            new LineState.Denied(NOW, REASON, new AppealRight.Until(LocalDate.parse("2026-03-10")));

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_rule_refuses(String what, LineState state, LineEvent event, LineRule rule) {
        assertThat(next(Programme.FEE_FOR_SERVICE, state, event, NOW)).as(what).isEqualTo(new Step.Refused(rule));
    }

    static Stream<Arguments> a_rule_refuses() {
        return Stream.of(
                Arguments.of(
                        "a modification to what was asked for",
                        IN_REVIEW,
                        new LineEvent.Modify(10, FROM, THRU, REASON, DIGIT),
                        LineRule.MODIFICATION_CHANGES_NOTHING),
                Arguments.of(
                        "a modification to more than was asked for",
                        IN_REVIEW,
                        new LineEvent.Modify(11, FROM, THRU, REASON, DIGIT),
                        LineRule.MODIFICATION_EXCEEDS_REQUEST),
                Arguments.of(
                        "a modification to nothing",
                        IN_REVIEW,
                        new LineEvent.Modify(0, FROM, THRU, REASON, DIGIT),
                        LineRule.MODIFICATION_EXCEEDS_REQUEST),
                Arguments.of(
                        "a deferral without a question",
                        IN_REVIEW,
                        new LineEvent.Defer(" "),
                        LineRule.QUESTION_REQUIRED),
                Arguments.of(
                        "a denial without its law",
                        IN_REVIEW,
                        new LineEvent.Deny(new Reason(Reason.Ground.MEDICAL_NECESSITY, "no", "")),
                        LineRule.CITATION_REQUIRED),
                Arguments.of(
                        "a rejection without words", IN_REVIEW, new LineEvent.Reject(""), LineRule.REASON_REQUIRED),
                Arguments.of(
                        "an empty answer",
                        new LineState.Deferred(NOW, "?", THRU),
                        new LineEvent.AnswerDeferral("", 0),
                        LineRule.ANSWER_REQUIRED),
                Arguments.of(
                        "an appeal on paper without its ground",
                        DENIED,
                        new LineEvent.Appeal(Channel.PAPER, false, false, "records", List.of("units")),
                        LineRule.APPEAL_ON_PAPER_NEEDS_GROUND),
                Arguments.of(
                        "an electronic appeal without its mark",
                        DENIED,
                        new LineEvent.Appeal(Channel.ETAR, false, false, "records", List.of("units")),
                        LineRule.APPEAL_MARK_MISSING),
                Arguments.of(
                        "an appeal that disputes nothing",
                        DENIED,
                        new LineEvent.Appeal(Channel.ETAR, true, false, "records", List.of()),
                        LineRule.APPEAL_CONTENT_MISSING),
                Arguments.of(
                        "more paid than authorised",
                        APPROVED,
                        new LineEvent.Cancel(11),
                        LineRule.PAID_UNITS_EXCEED_AUTHORIZED),
                Arguments.of(
                        "a reduction that reduces nothing",
                        APPROVED,
                        new LineEvent.ReduceAuthorization(10, THRU, REASON),
                        LineRule.REDUCTION_REDUCES_NOTHING),
                Arguments.of(
                        "a reduction before its day",
                        new LineState.ReductionPending(
                                NOW,
                                new Authorization(10, DateSpan.between(FROM, THRU), DIGIT, null),
                                5,
                                LocalDate.parse("2026-03-11"),
                                REASON),
                        new LineEvent.ReductionTakesEffect(0),
                        LineRule.REDUCTION_NOT_YET_IN_EFFECT));
    }

    @Test
    void a_plan_may_deny_on_other_grounds_than_medical_necessity() {
        var denial = new LineEvent.Deny(new Reason(Reason.Ground.OUT_OF_NETWORK, "in network", "plan handbook"));
        assertThat(next(Programme.PLAN, IN_REVIEW, denial, NOW)).isInstanceOf(Step.Moved.class);
    }

    @Test
    void the_last_day_to_appeal_ends_at_midnight_in_california() {
        var appeal = new LineEvent.Appeal(Channel.ETAR, true, false, "records", List.of("units"));
        var lastMoment = Instant.parse("2026-03-11T06:59:59Z");
        assertThat(next(Programme.FEE_FOR_SERVICE, DENIED, appeal, lastMoment)).isInstanceOf(Step.Moved.class);
        assertThat(next(Programme.FEE_FOR_SERVICE, DENIED, appeal, lastMoment.plusSeconds(1)))
                .isEqualTo(new Step.Refused(LineRule.APPEAL_LATE));
    }

    @Test
    void what_was_authorised_stands_during_and_after_an_appeal_that_changes_nothing() {
        var granted = new Authorization(6, DateSpan.between(FROM, THRU), DIGIT, null);
        var modified = new LineState.Modified(NOW, granted, REASON, new AppealRight.Until(THRU));
        var appeal = new LineEvent.Appeal(Channel.ETAR, true, false, "records", List.of("units"));

        var appealed = moved(next(Programme.FEE_FOR_SERVICE, modified, appeal, NOW));
        var upheld = moved(next(Programme.FEE_FOR_SERVICE, appealed, new LineEvent.Deny(REASON), NOW));

        assertThat(appealed.authorized()).contains(granted);
        assertThat(upheld.authorized()).contains(granted);
        assertThat(upheld.status()).isEqualTo(LineStatus.APPEAL_UPHELD);
    }

    @Test
    void what_is_decided_on_appeal_is_not_appealed_again() {
        var appealed = new LineState.AppealInReview(NOW, "records", null);
        var again = moved(
                next(Programme.FEE_FOR_SERVICE, appealed, new LineEvent.Modify(5, FROM, THRU, REASON, DIGIT), NOW));
        var appeal = new LineEvent.Appeal(Channel.ETAR, true, false, "records", List.of("units"));
        assertThat(next(Programme.FEE_FOR_SERVICE, again, appeal, NOW))
                .isEqualTo(new Step.Refused(LineRule.ONLY_ONE_APPEAL_LEVEL));
    }

    @Test
    void a_cancelled_line_is_neither_cancelled_nor_reduced_again() {
        var cancelled = moved(next(Programme.FEE_FOR_SERVICE, APPROVED, new LineEvent.Cancel(3), NOW));
        assertThat(cancelled.authorized().map(Authorization::units)).contains(3);
        assertThat(next(Programme.FEE_FOR_SERVICE, cancelled, new LineEvent.Cancel(3), NOW))
                .isEqualTo(new Step.Refused(LineRule.ALREADY_CANCELLED));
        assertThat(next(Programme.FEE_FOR_SERVICE, cancelled, new LineEvent.ReduceAuthorization(1, THRU, REASON), NOW))
                .isEqualTo(new Step.Refused(LineRule.ALREADY_CANCELLED));
    }

    private static Step next(Programme programme, LineState state, LineEvent event, Instant now) {
        var line = new Line(
                programme, RequestKind.STANDARD, Channel.ETAR, new Asked(10, DateSpan.between(FROM, THRU)), NOW);
        return LAW.next(line, state, new Act(event.kind().actor(programme), false, now, event));
    }

    private static LineState moved(Step step) {
        assertThat(step).isInstanceOf(Step.Moved.class);
        return ((Step.Moved) step).state();
    }
}

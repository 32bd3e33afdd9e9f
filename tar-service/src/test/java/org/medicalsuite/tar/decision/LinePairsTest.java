package org.medicalsuite.tar.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.tar.deadline.DeadlineRule;
import org.medicalsuite.tar.deadline.Deadlines;
import org.medicalsuite.tar.deadline.Programme;
import org.medicalsuite.tar.deadline.RequestKind;

/** Every state with every event: where it leads, or which rule refuses it. */
class LinePairsTest {
    private static final Instant NOW = Instant.parse("2026-03-10T20:00:00Z");
    private static final DateSpan DATES =
            DateSpan.between(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-05-31"));
    private static final PricingIndicator DIGIT = new PricingIndicator("2");
    private static final Reason REASON = new Reason(Reason.Ground.MEDICAL_NECESSITY, "not shown", "22 CCR 51303(a)");
    private static final LineLaw LAW = new LineLaw(Deadlines.california());

    /** What is allowed, one state a line: EVENT>STATE, or EVENT!RULE for a refusal with a rule of its own. */
    private static final Map<LineStatus, String> TABLE = table("""
            UNSUBMITTED       SUBMIT>IN_REVIEW
            IN_REVIEW         APPROVE>APPROVED MODIFY>MODIFIED DEFER>DEFERRED DENY>DENIED REJECT>REJECTED \
            RETURN!RETURN_IS_FOR_PAPER EXTEND>IN_REVIEW CANCEL>WITHDRAWN \
            DEEM_APPROVED!TIME_NOT_RUN_OUT DENY_BY_TIME!TIME_NOT_RUN_OUT
            DEFERRED          ANSWER_DEFERRAL>IN_REVIEW DENY>DENIED CANCEL>WITHDRAWN \
            SUBMIT!DUPLICATE_ANSWER_DEFERRAL_INSTEAD DENY_BY_TIME!TIME_NOT_RUN_OUT
            APPROVED          CANCEL>APPROVED UPDATE>UPDATE_IN_REVIEW \
            ASSIGN_PRICING_INDICATOR!PRICING_INDICATOR_GIVEN_ALREADY REDUCE_AUTHORIZATION>REDUCTION_PENDING
            MODIFIED          APPEAL>APPEAL_IN_REVIEW CANCEL>APPROVED UPDATE>UPDATE_IN_REVIEW \
            ASSIGN_PRICING_INDICATOR!PRICING_INDICATOR_GIVEN_ALREADY REDUCE_AUTHORIZATION>REDUCTION_PENDING
            DENIED            APPEAL>APPEAL_IN_REVIEW UPDATE!DENIED_CANNOT_BE_UPDATED
            REJECTED          UPDATE_REJECTED_SERVICE>IN_REVIEW
            RETURNED          SUBMIT>IN_REVIEW
            WITHDRAWN
            APPEAL_IN_REVIEW  APPROVE>APPROVED MODIFY>MODIFIED DENY>APPEAL_UPHELD
            APPEAL_UPHELD     APPEAL!ONLY_ONE_APPEAL_LEVEL
            UPDATE_IN_REVIEW  APPROVE>APPROVED MODIFY>MODIFIED DENY>MODIFIED CANCEL>APPROVED
            REDUCTION_PENDING CANCEL>APPROVED REDUCTION_TAKES_EFFECT>MODIFIED
            """);

    @TestFactory
    Stream<DynamicTest> every_pair_of_state_and_event() {
        return Arrays.stream(LineStatus.values())
                .flatMap(status -> Arrays.stream(EventKind.values())
                        .map(kind -> DynamicTest.dynamicTest(
                                status + " + " + kind,
                                () -> assertThat(outcome(status, kind)).isEqualTo(expected(status, kind)))));
    }

    @TestFactory
    Stream<DynamicTest> every_event_is_refused_from_every_actor_but_its_own() {
        return Arrays.stream(LineStatus.values())
                .flatMap(status -> Arrays.stream(EventKind.values())
                        .map(kind -> DynamicTest.dynamicTest(status + " + " + kind, () -> {
                            for (var actor : Actor.values()) {
                                if (actor != kind.actor(Programme.FEE_FOR_SERVICE)) {
                                    var act = new Act(actor, false, NOW, event(kind));
                                    assertThat(LAW.next(line(), state(status), act))
                                            .isEqualTo(new Step.Refused(LineRule.ACTOR_NOT_ALLOWED));
                                }
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> what_is_said_to_be_allowed_is_allowed_and_nothing_else() {
        return Arrays.stream(LineStatus.values())
                .map(status -> DynamicTest.dynamicTest(status.name(), () -> {
                    var said = new AllowedActions(LAW)
                            .of(line(), state(status), NOW).stream()
                                    .map(AllowedActions.Action::action)
                                    .toList();
                    var law = Arrays.stream(EventKind.values())
                            .filter(kind -> kind.actor(Programme.FEE_FOR_SERVICE) != Actor.SYSTEM)
                            .filter(kind -> expected(status, kind).startsWith(">"))
                            .toList();
                    assertThat(said).isEqualTo(law);
                }));
    }

    @Test
    void nobody_decides_their_own_submission() {
        for (var kind : EventKind.values()) {
            var act = new Act(kind.actor(Programme.FEE_FOR_SERVICE), true, NOW, event(kind));
            var step = LAW.next(line(), state(LineStatus.IN_REVIEW), act);
            assertThat(step.rule() == LineRule.OWN_SUBMISSION).isEqualTo(kind.decides());
        }
    }

    @Test
    void an_incomplete_paper_request_can_be_returned() {
        var paper = new Line(Programme.FEE_FOR_SERVICE, RequestKind.STANDARD, Channel.PAPER, new Asked(10, DATES), NOW);
        var act = new Act(Actor.STATE_CONSULTANT, false, NOW, new LineEvent.Return("box 9"));
        assertThat(LAW.next(paper, state(LineStatus.IN_REVIEW), act))
                .isInstanceOfSatisfying(
                        Step.Moved.class,
                        moved -> assertThat(moved.state().status()).isEqualTo(LineStatus.RETURNED));
    }

    @Test
    void every_rule_says_a_sentence_and_cites_its_law() {
        for (var rule : LineRule.values()) {
            assertThat(rule.sentence()).as(rule.name()).isNotBlank();
            assertThat(rule.citation().source()).as(rule.name()).isNotBlank();
        }
    }

    private static String expected(LineStatus status, EventKind kind) {
        return Arrays.stream(
                        Optional.ofNullable(TABLE.get(status)).orElseThrow().split(" +"))
                .filter(entry -> entry.startsWith(kind.name() + ">") || entry.startsWith(kind.name() + "!"))
                .map(entry -> entry.substring(kind.name().length()))
                .findFirst()
                .orElse("!" + LineRule.EVENT_NOT_ALLOWED_IN_STATE);
    }

    private static String outcome(LineStatus status, EventKind kind) {
        var act = new Act(kind.actor(Programme.FEE_FOR_SERVICE), false, NOW, event(kind));
        return switch (LAW.next(line(), state(status), act)) {
            case Step.Moved(var state, var _) -> ">" + state.status();
            case Step.Refused(var rule) -> "!" + rule;
        };
    }

    private static Line line() {
        return new Line(Programme.FEE_FOR_SERVICE, RequestKind.STANDARD, Channel.ETAR, new Asked(10, DATES), NOW);
    }

    private static LineState state(LineStatus status) {
        var granted = new Authorization(10, DATES, DIGIT, null);
        var appeal = new AppealRight.Until(LocalDate.parse("2026-08-01"));
        return switch (status) {
            case UNSUBMITTED -> new LineState.Unsubmitted();
            case IN_REVIEW -> new LineState.InReview(NOW);
            case DEFERRED -> new LineState.Deferred(NOW, "?", LocalDate.parse("2026-04-09"));
            case APPROVED -> new LineState.Approved(NOW, granted);
            case MODIFIED -> new LineState.Modified(NOW, granted, REASON, appeal);
            case DENIED -> new LineState.Denied(NOW, REASON, appeal);
            case REJECTED -> new LineState.Rejected(NOW, "TAR not required");
            case RETURNED -> new LineState.Returned(NOW, "box 9");
            case WITHDRAWN -> new LineState.Withdrawn(NOW);
            case APPEAL_IN_REVIEW -> new LineState.AppealInReview(NOW, "records", nothing());
            case APPEAL_UPHELD -> new LineState.AppealUpheld(NOW, REASON, nothing());
            case UPDATE_IN_REVIEW -> new LineState.UpdateInReview(NOW, new Asked(12, DATES), "more visits", granted);
            case REDUCTION_PENDING ->
                new LineState.ReductionPending(NOW, granted, 5, LocalDate.parse("2026-03-10"), REASON);
        };
    }

    private static LineEvent event(EventKind kind) {
        return switch (kind) {
            case SUBMIT -> new LineEvent.Submit(Channel.ETAR, true, true);
            case UPDATE_REJECTED_SERVICE ->
                new LineEvent.UpdateRejectedService(LineEvent.SpecialHandling.NON_BENEFIT_NO_TAR_REQUIREMENT_REVIEW);
            case APPROVE -> new LineEvent.Approve(DIGIT);
            case MODIFY -> new LineEvent.Modify(6, DATES.from(), LocalDate.parse("2026-05-31"), REASON, DIGIT);
            case DEFER -> new LineEvent.Defer("?");
            case DENY -> new LineEvent.Deny(REASON);
            case REJECT -> new LineEvent.Reject("not eligible");
            case RETURN -> new LineEvent.Return("box 9");
            case EXTEND -> new LineEvent.Extend("records are awaited");
            case ASSIGN_PRICING_INDICATOR -> new LineEvent.AssignPricingIndicator(DIGIT);
            case ANSWER_DEFERRAL -> new LineEvent.AnswerDeferral("here", 0);
            case APPEAL -> new LineEvent.Appeal(Channel.ETAR, true, false, "records", List.of("units"));
            case CANCEL -> new LineEvent.Cancel(0);
            case UPDATE -> new LineEvent.Update("more visits", 12, DATES.from(), LocalDate.parse("2026-06-30"));
            case REDUCE_AUTHORIZATION -> new LineEvent.ReduceAuthorization(5, LocalDate.parse("2026-04-01"), REASON);
            case REDUCTION_TAKES_EFFECT -> new LineEvent.ReductionTakesEffect(0);
            case DEEM_APPROVED -> new LineEvent.DeemApproved(DeadlineRule.FFS_30_DAYS_DEEMED_APPROVED);
            case DENY_BY_TIME -> new LineEvent.DenyByTime(DeadlineRule.MCP_FEDERAL_STANDARD);
        };
    }

    private static @Nullable Authorization nothing() {
        return null;
    }

    private static Map<LineStatus, String> table(String text) {
        var table = new EnumMap<LineStatus, String>(LineStatus.class);
        text.lines().forEach(row -> {
            var words = row.strip().split(" +", 2);
            table.put(LineStatus.valueOf(words[0]), words.length > 1 ? words[1] : "");
        });
        assertThat(table).containsOnlyKeys(LineStatus.values());
        return table;
    }
}

package org.medicalsuite.tar.hearing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.tar.deadline.DeadlineRule;
import org.medicalsuite.tar.deadline.Deadlines;
import org.medicalsuite.tar.deadline.Due;
import org.medicalsuite.tar.deadline.Programme;
import org.medicalsuite.tar.deadline.RequestKind;
import org.medicalsuite.tar.decision.Line;
import org.medicalsuite.tar.decision.LineEvent;
import org.medicalsuite.tar.decision.LineState;
import org.medicalsuite.tar.decision.Reason;
import org.medicalsuite.tar.hearing.Remedy.Kind;

/**
 * Which action is told to the beneficiary, and how (22 CCR 51014.1): every one but an approval. A plan tells nothing of a
 * deferral before its denial (22 CCR 53894(b)), nor of a denial of what was given already (22 CCR 53894(a)).
 */
public record NoticeRule(Deadlines deadlines) {
    /** The law behind every notice. */
    public static final Citation LAW = Citation.found("22 CCR 51014.1; 22 CCR 53894");

    /** The notice that this event calls for; empty where none is due. */
    public Optional<NoticeOfAction> of(Line line, LineState after, LineEvent event, Instant at) {
        var plan = line.programme() == Programme.PLAN;
        return switch (event) {
            case LineEvent.Modify modify -> reasoned(line, AdverseAction.MODIFIED, modify.reason(), at);
            case LineEvent.Deny deny ->
                plan && line.kind() == RequestKind.RETROSPECTIVE
                        ? Optional.empty()
                        : reasoned(line, denial(after), deny.reason(), at);
            case LineEvent.DenyByTime _ ->
                after instanceof LineState.Denied denied
                        ? Optional.of(
                                notice(line, AdverseAction.DENIED, denied.reason(), null, ranOut(at), ranOut(at), at))
                        : Optional.empty();
            case LineEvent.ReduceAuthorization reduce ->
                Optional.of(notice(
                        line,
                        AdverseAction.REDUCED,
                        reduce.reason(),
                        reduce.effective(),
                        day(at),
                        mailedBefore(reduce, at),
                        at));
            case LineEvent.Defer defer ->
                plan
                        ? Optional.empty()
                        : Optional.of(notice(
                                line,
                                AdverseAction.DEFERRED,
                                new Reason(Reason.Ground.INFORMATION_MISSING, defer.question(), "22 CCR 51014.1(a)(1)"),
                                null,
                                day(at),
                                null,
                                at));
            case LineEvent.Wish _, LineEvent.Judgement _, LineEvent.Effect _ -> Optional.empty();
        };
    }

    private static AdverseAction denial(LineState after) {
        return switch (after) {
            case LineState.AppealUpheld _ -> AdverseAction.APPEAL_DENIED;
            case LineState.Modified _ -> AdverseAction.UPDATE_DENIED;
            case LineState _ -> AdverseAction.DENIED;
        };
    }

    private Optional<NoticeOfAction> reasoned(Line line, AdverseAction action, @Nullable Reason reason, Instant at) {
        var mailBy = line.programme() == Programme.PLAN
                ? due(at, DeadlineRule.NOTIFY_MEMBER_2_WORKING_DAYS).lastDay()
                : null;
        return Optional.ofNullable(reason).map(given -> notice(line, action, given, null, day(at), mailBy, at));
    }

    private NoticeOfAction notice(
            Line line,
            AdverseAction action,
            Reason reason,
            @Nullable LocalDate effective,
            LocalDate madeOn,
            @Nullable LocalDate mailBy,
            Instant at) {
        return new NoticeOfAction(
                action,
                madeOn,
                reason.text(),
                reason.citation(),
                effective,
                mailBy,
                remedies(line.programme(), action, effective, at));
    }

    private List<Remedy> remedies(
            Programme programme, AdverseAction action, @Nullable LocalDate effective, Instant at) {
        var remedies = new ArrayList<Remedy>();
        switch (programme) {
            case FEE_FOR_SERVICE -> remedies.add(remedy(Kind.STATE_HEARING, due(at, DeadlineRule.STATE_HEARING_90)));
            case PLAN -> {
                var hearing = remedy(Kind.STATE_HEARING, due(at, DeadlineRule.PLAN_HEARING_120));
                if (action == AdverseAction.APPEAL_DENIED) {
                    remedies.add(hearing);
                } else {
                    remedies.add(remedy(Kind.PLAN_APPEAL, due(at, DeadlineRule.PLAN_APPEAL_60)));
                    // The hearing comes after the plan's own appeal and counts from its notice about that.
                    remedies.add(new Remedy(Kind.STATE_HEARING, null, hearing.basis()));
                }
            }
        }
        if (effective != null) {
            var pending = due(at, DeadlineRule.AID_PAID_PENDING);
            var before = effective.minusDays(1);
            remedies.add(new Remedy(
                    Kind.SERVICES_CONTINUE,
                    before.isAfter(pending.lastDay()) ? before : pending.lastDay(),
                    pending.basis()));
        }
        return List.copyOf(remedies);
    }

    /** So long before the reduction as the law wants it mailed. */
    private LocalDate mailedBefore(LineEvent.ReduceAuthorization reduce, Instant at) {
        var earliest = due(at, DeadlineRule.NOTICE_10_DAYS_BEFORE_REDUCTION).countedDay();
        return reduce.effective().minusDays(ChronoUnit.DAYS.between(day(at), earliest));
    }

    private static Remedy remedy(Kind kind, Due due) {
        return new Remedy(kind, due.lastDay(), due.basis());
    }

    private Due due(Instant at, DeadlineRule rule) {
        return deadlines.required(at.atZone(Deadlines.CALIFORNIA), rule);
    }

    /** A denial by time is made, and told, on the day on which the time runs out (42 CFR 438.404(c)(5)), not after it. */
    private static LocalDate ranOut(Instant at) {
        return day(at.minus(1, ChronoUnit.MICROS));
    }

    private static LocalDate day(Instant at) {
        return Deadlines.localDay(at);
    }
}

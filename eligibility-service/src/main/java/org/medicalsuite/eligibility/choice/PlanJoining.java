package org.medicalsuite.eligibility.choice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.assignment.ChoiceState;
import org.medicalsuite.eligibility.assignment.CutOff;
import org.medicalsuite.eligibility.assignment.EnrollmentEffective;
import org.medicalsuite.eligibility.assignment.NoticeRule;
import org.medicalsuite.eligibility.assignment.PlanOption;
import org.medicalsuite.eligibility.membership.Enrollees;
import org.medicalsuite.eligibility.membership.EnrolmentAct;
import org.medicalsuite.eligibility.membership.EnrolmentRecord;
import org.medicalsuite.eligibility.membership.Memberships;
import org.medicalsuite.eligibility.membership.PlanOptions;
import org.medicalsuite.eligibility.membership.RefusedActs;
import org.medicalsuite.eligibility.membership.Standing;
import org.medicalsuite.eligibility.notice.Notices;
import org.medicalsuite.eligibility.person.KnownPerson;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.idempotency.IdempotentRequests;

/** Puts a person into the plan that was chosen: a first choice, or a change of plan at any time and for any reason. */
@ApplicationScoped
public class PlanJoining {
    private static final Citation ANY_TIME =
            Citation.found("healthcareoptions.dhcs.ca.gov, frequently asked questions: change plans at any time");

    private final IdempotentRequests idempotent;
    private final Enrollees enrollees;
    private final PacketSteps packets;
    private final PlanOptions options;
    private final Memberships memberships;
    private final Notices notices;
    private final RefusedActs refusals;

    PlanJoining(
            IdempotentRequests idempotent,
            Enrollees enrollees,
            PacketSteps packets,
            PlanOptions options,
            Memberships memberships,
            Notices notices,
            RefusedActs refusals) {
        this.idempotent = idempotent;
        this.enrollees = enrollees;
        this.packets = packets;
        this.options = options;
        this.memberships = memberships;
        this.notices = notices;
        this.refusals = refusals;
    }

    /** What joins whom to a plan. */
    enum Way {
        CHOICE(
                EnrolmentRecord.Kind.CHOICE,
                EnrolmentAct.Outcome.CHOSEN,
                NoticeRule.NoticeKind.CHOICE_CONFIRMATION,
                "plan-choice.create"),
        CHANGE(
                EnrolmentRecord.Kind.CHANGE,
                EnrolmentAct.Outcome.CHANGED,
                NoticeRule.NoticeKind.PLAN_CHANGE_CONFIRMATION,
                "plan-change.create");

        private final EnrolmentRecord.Kind kind;
        private final EnrolmentAct.Outcome outcome;
        private final NoticeRule.NoticeKind notice;
        private final String deed;

        Way(EnrolmentRecord.Kind kind, EnrolmentAct.Outcome outcome, NoticeRule.NoticeKind notice, String deed) {
            this.kind = kind;
            this.outcome = outcome;
            this.notice = notice;
            this.deed = deed;
        }
    }

    /** What the act looked at, kept beside it. */
    record Inputs(PlanRequest request, LocalDate processed, LocalDate cutOff, Basis status, List<PlanOption> options) {}

    /** The answer, the first one for a repeated key. */
    @Transactional
    EnrolmentAct join(Way way, Caller caller, @Nullable String key, PlanRequest request) {
        return idempotent.answer(
                caller,
                key,
                way.deed,
                request,
                EnrolmentAct.class,
                () -> refusals.recorded(way.deed, caller, decide(way, caller, request)));
    }

    private EnrolmentAct decide(Way way, Caller caller, PlanRequest request) {
        // The packet before the person: the order in which the job for overdue packets locks, too.
        var packet = packets.lockRunning(
                enrollees.on(caller, request.cin(), enrollees.today()).id());
        var person = enrollees.lock(caller, request.cin());
        var standing = Standing.of(Enrollees.onDay(person, enrollees.today()));
        if (standing.isEmpty()) {
            return refused(
                    request, "NO_MEDI_CAL", "No Medi-Cal is on file for today", "Ask the county about eligibility");
        }
        return misplaced(way, request, standing.get()).orElseGet(() -> {
            var act = admit(way, caller, request, person, standing.get());
            if (act.kept()) {
                packet.ifPresent(running -> packets.step(running, ChoiceState.Event.CHOOSE, act.id(), caller));
            }
            return act;
        });
    }

    private static Optional<EnrolmentAct> misplaced(Way way, PlanRequest request, Standing standing) {
        var current = standing.membership().map(held -> held.fact().hcpCode());
        return switch (way) {
            case CHOICE ->
                current.map(_ ->
                        refused(request, "ALREADY_IN_A_PLAN", "The person is in a plan", "Send it as a plan change"));
            case CHANGE ->
                current.isEmpty()
                        ? Optional.of(refused(
                                request, "NOT_IN_A_PLAN", "The person is in no plan", "Send it as a plan choice"))
                        : current.filter(request.hcpCode()::equals)
                                .map(_ -> refused(
                                        request,
                                        "ALREADY_IN_THIS_PLAN",
                                        "The person is in this plan",
                                        "Nothing needs to be done"));
        };
    }

    private EnrolmentAct admit(Way way, Caller caller, PlanRequest request, KnownPerson person, Standing standing) {
        var today = enrollees.today();
        var cutOff = CutOff.ofMonthOf(today);
        var first = EnrollmentEffective.of(today, cutOff.day());
        var plans = options.of(person, standing, first.effective());
        var wanted = plans.stream()
                .filter(plan -> request.hcpCode().equals(plan.hcpCode()))
                .findFirst();
        if (wanted.isEmpty()) {
            return refused(
                    request,
                    "PLAN_NOT_IN_COUNTY",
                    "The county has no such plan on " + first.effective(),
                    "Choose one of GET /v1/counties/%s/plans"
                            .formatted(standing.county().code()));
        }
        var trace = List.of(
                standing.status().basis(),
                cutOff.basis(),
                first.basis(),
                wanted.get().basis());
        if (!wanted.get().mayJoin()) {
            return EnrolmentAct.refused(
                    request.cin(), wanted.get().basis(), trace, "Choose a plan that enrolment-inquiries lists as open");
        }
        var answer = new EnrolmentAct(
                way.kind.newId(),
                way.outcome,
                person.cin(),
                EnrolmentAct.NamedPlan.of(request.hcpCode(), first.effective()),
                first.effective(),
                wanted.get().basis(),
                trace,
                null);
        memberships.join(
                new Memberships.Act(
                        person,
                        standing.county().code(),
                        request.hcpCode(),
                        first.effective(),
                        new Inputs(
                                request, today, cutOff.day(), standing.status().basis(), plans),
                        answer,
                        way.deed),
                request.hcpCode(),
                caller);
        notices.fallDue(
                way.notice,
                new Notices.About(
                        person.id(),
                        String.valueOf(answer.id()),
                        standing.county().code(),
                        request.hcpCode(),
                        today),
                enrollees.now());
        return answer;
    }

    private static EnrolmentAct refused(PlanRequest request, String rule, String because, String remedy) {
        return EnrolmentAct.refused(request.cin(), new Basis(rule, because, ANY_TIME), List.of(), remedy);
    }
}

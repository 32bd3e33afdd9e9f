package org.medicalsuite.eligibility.choice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.assignment.AssignmentDecision;
import org.medicalsuite.eligibility.assignment.AssignmentInputs;
import org.medicalsuite.eligibility.assignment.DisenrolmentDate;
import org.medicalsuite.eligibility.assignment.ExpeditedDisenrolment;
import org.medicalsuite.eligibility.assignment.NoticeRule;
import org.medicalsuite.eligibility.membership.Enrollees;
import org.medicalsuite.eligibility.membership.EnrolmentAct;
import org.medicalsuite.eligibility.membership.EnrolmentRecord;
import org.medicalsuite.eligibility.membership.Memberships;
import org.medicalsuite.eligibility.membership.RefusedActs;
import org.medicalsuite.eligibility.membership.Standing;
import org.medicalsuite.eligibility.notice.Notices;
import org.medicalsuite.eligibility.person.KnownPerson;
import org.medicalsuite.eligibility.plan.lineup.PlanLineUp;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.idempotency.IdempotentRequests;

/** Lets people out of a plan. Who must be in one goes to the competing plan (22 CCR 53883). */
@ApplicationScoped
public class Leaving {
    private static final String DEED = "disenrolment.create";
    private static final Citation LAW = Citation.found("22 CCR 53883");

    private final IdempotentRequests idempotent;
    private final Enrollees enrollees;
    private final Assigning assigning;
    private final Memberships memberships;
    private final Notices notices;
    private final RefusedActs refusals;

    Leaving(
            IdempotentRequests idempotent,
            Enrollees enrollees,
            Assigning assigning,
            Memberships memberships,
            Notices notices,
            RefusedActs refusals) {
        this.idempotent = idempotent;
        this.enrollees = enrollees;
        this.assigning = assigning;
        this.memberships = memberships;
        this.notices = notices;
        this.refusals = refusals;
    }

    /** What was asked and looked at. */
    record Inputs(
            Disenrolment request,
            LocalDate processed,
            Basis status,
            @Nullable AssignmentInputs nextPlan) {}

    @Transactional
    EnrolmentAct leave(Caller caller, @Nullable String key, Disenrolment request) {
        return idempotent.answer(
                caller,
                key,
                DEED,
                request,
                EnrolmentAct.class,
                () -> refusals.recorded(DEED, caller, decide(caller, request)));
    }

    private EnrolmentAct decide(Caller caller, Disenrolment request) {
        var person = enrollees.lock(caller, request.cin());
        var ahead = PlanAhead.of(person, enrollees.today());
        var standing = Standing.of(Enrollees.onDay(person, enrollees.today()));
        var current =
                standing.flatMap(Standing::membership).map(held -> held.fact().hcpCode());
        if (standing.isEmpty() || current.isEmpty()) {
            var later = ahead.isPresent() ? "; the membership begins later" : "";
            return EnrolmentAct.refused(
                    request.cin(),
                    new Basis("NOT_IN_A_PLAN", "The person is in no plan today" + later, LAW),
                    List.of(),
                    "Send a plan choice to change what begins later");
        }
        return decide(caller, request, person, standing.get(), current.get());
    }

    private EnrolmentAct decide(
            Caller caller, Disenrolment request, KnownPerson person, Standing standing, String leaving) {
        var today = enrollees.today();
        var haste = ExpeditedDisenrolment.of(request.ground(), today);
        var out = DisenrolmentDate.of(today, haste.allowed());
        var trace = new ArrayList<>(List.of(standing.status().basis(), haste.basis(), out.basis()));
        if (!standing.mandatory() || !ExpeditedDisenrolment.needsAnotherPlan(request.ground(), today)) {
            return out(caller, request, person, standing, leaving, out, trace, null, null);
        }
        if (PlanLineUp.of(standing.county(), out.firstDayOut()).openToAll().size() < 2) {
            return EnrolmentAct.refused(
                    request.cin(),
                    new Basis("ONLY_PLAN_OF_THE_COUNTY", "The person must be in a plan, and there is one", LAW),
                    trace,
                    "Ask for a medical exemption, or name a ground that needs no other plan");
        }
        var id = EnrolmentRecord.Kind.DISENROLMENT.newId();
        var next = assigning.inputs(id, person, standing, out.firstDayOut(), leaving);
        var decision = AssignmentDecision.of(next);
        trace.addAll(decision.trace());
        return out(caller, request, person, standing, leaving, out, trace, next, decision.hcpCode());
    }

    private EnrolmentAct out(
            Caller caller,
            Disenrolment request,
            KnownPerson person,
            Standing standing,
            String leaving,
            DisenrolmentDate out,
            List<Basis> trace,
            @Nullable AssignmentInputs next,
            @Nullable String joining) {
        var county = standing.county().code();
        var answer = new EnrolmentAct(
                next == null ? EnrolmentRecord.Kind.DISENROLMENT.newId() : next.seed(),
                outcome(next, joining),
                person.cin(),
                joining == null ? null : EnrolmentAct.NamedPlan.of(joining, out.firstDayOut()),
                out.firstDayOut(),
                out.basis(),
                List.copyOf(trace),
                null);
        var act = new Memberships.Act(
                person,
                county,
                leaving,
                out.firstDayOut(),
                new Inputs(request, enrollees.today(), standing.status().basis(), next),
                answer,
                DEED);
        if (joining == null) {
            memberships.leave(act, caller);
        } else {
            memberships.join(act, joining, caller);
        }
        notices.fallDue(
                NoticeRule.NoticeKind.DISENROLMENT,
                new Notices.About(person.id(), String.valueOf(answer.id()), county, leaving, enrollees.today()),
                enrollees.now());
        return answer;
    }

    private static EnrolmentAct.Outcome outcome(@Nullable AssignmentInputs next, @Nullable String joining) {
        if (joining != null) {
            return EnrolmentAct.Outcome.CHANGED;
        }
        return next == null ? EnrolmentAct.Outcome.DISENROLLED : EnrolmentAct.Outcome.FEE_FOR_SERVICE_OFFERED;
    }
}

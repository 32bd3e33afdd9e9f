package org.medicalsuite.eligibility.choice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.assignment.AssignmentDecision;
import org.medicalsuite.eligibility.assignment.AssignmentInputs;
import org.medicalsuite.eligibility.assignment.CutOff;
import org.medicalsuite.eligibility.assignment.EnrollmentEffective;
import org.medicalsuite.eligibility.assignment.MatchingPlan;
import org.medicalsuite.eligibility.assignment.NoticeRule;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.eligibility.membership.Connections;
import org.medicalsuite.eligibility.membership.Enrollees;
import org.medicalsuite.eligibility.membership.EnrolmentAct;
import org.medicalsuite.eligibility.membership.EnrolmentRecord;
import org.medicalsuite.eligibility.membership.Memberships;
import org.medicalsuite.eligibility.membership.Standing;
import org.medicalsuite.eligibility.notice.Notices;
import org.medicalsuite.eligibility.person.KnownPerson;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Caller;

/** Default assignment: gathers what the rules look at, lets them decide, and makes the person a member. */
@ApplicationScoped
public class Assigning {
    private static final String DEED = "plan-assignment.create";

    private final Connections connections;
    private final PlanClosures closures;
    private final Memberships memberships;
    private final Notices notices;
    private final Enrollees enrollees;

    Assigning(
            Connections connections,
            PlanClosures closures,
            Memberships memberships,
            Notices notices,
            Enrollees enrollees) {
        this.connections = connections;
        this.closures = closures;
        this.memberships = memberships;
        this.notices = notices;
        this.enrollees = enrollees;
    }

    /**
     * Assigns a locked person who must be in a plan, from the first of a coming month.
     *
     * @param subject what a notice about the answer is about where no record is kept: the packet
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public EnrolmentAct assign(KnownPerson person, Standing standing, @Nullable String subject, Caller caller) {
        var cutOff = CutOff.ofMonthOf(enrollees.today());
        var first = EnrollmentEffective.of(enrollees.today(), cutOff.day());
        var id = EnrolmentRecord.Kind.ASSIGNMENT.newId();
        var inputs = inputs(id, person, standing, first.effective(), null);
        var before = List.of(standing.status().basis(), cutOff.basis(), first.basis());
        return assign(new Case(person, standing, inputs, before, subject), AssignmentDecision.of(inputs), caller);
    }

    /**
     * What a default assignment looks at.
     *
     * @param leaving code of a plan that the person has just left, or null
     */
    AssignmentInputs inputs(
            String seed, KnownPerson person, Standing standing, LocalDate effective, @Nullable String leaving) {
        var offered = AssignmentInputs.offered(standing.county(), effective);
        var closed = new ArrayList<>(closures.among(offered, zip(standing), effective));
        offered.stream()
                .filter(plan -> plan.hcpCode().equals(leaving))
                .map(plan -> new AssignmentInputs.Closed(plan.plan(), AssignmentInputs.ClosedBecause.JUST_LEFT))
                .forEach(closed::add);
        return new AssignmentInputs(
                seed,
                standing.county().code(),
                effective,
                offered,
                connections
                        .matchingPlan(standing, effective)
                        .map(MatchingPlan::plan)
                        .orElse(null),
                connections.priorPlan(person, effective).orElse(null),
                connections.familyPlan(standing).orElse(null),
                closed);
    }

    private EnrolmentAct assign(Case of, AssignmentDecision decision, Caller caller) {
        var trace = new ArrayList<>(of.before);
        trace.addAll(decision.trace());
        var code = decision.hcpCode();
        var answer = answer(of, decision, code, List.copyOf(trace));
        if (code == null) {
            if (of.subject != null) {
                fallDue(NoticeRule.NoticeKind.FEE_FOR_SERVICE_OFFER, of, of.subject, null);
            }
            return answer;
        }
        memberships.join(
                new Memberships.Act(
                        of.person, of.inputs.county(), code, of.inputs.effective(), of.inputs, answer, DEED),
                code,
                caller);
        fallDue(NoticeRule.NoticeKind.ASSIGNMENT, of, Objects.requireNonNull(answer.id()), code);
        return answer;
    }

    private static EnrolmentAct answer(Case of, AssignmentDecision decision, @Nullable String code, List<Basis> trace) {
        return code == null
                ? new EnrolmentAct(
                        null,
                        EnrolmentAct.Outcome.FEE_FOR_SERVICE_OFFERED,
                        of.person.cin(),
                        null,
                        null,
                        decision.basis(),
                        trace,
                        "Offer fee-for-service; assign anew when a plan opens")
                : new EnrolmentAct(
                        of.inputs.seed(),
                        EnrolmentAct.Outcome.ASSIGNED,
                        of.person.cin(),
                        EnrolmentAct.NamedPlan.of(code, of.inputs.effective()),
                        of.inputs.effective(),
                        decision.basis(),
                        trace,
                        "The person may change plans at any time");
    }

    private void fallDue(NoticeRule.NoticeKind kind, Case of, String subject, @Nullable String code) {
        notices.fallDue(
                kind,
                new Notices.About(of.person.id(), subject, of.inputs.county(), code, enrollees.today()),
                enrollees.now());
    }

    private static @Nullable String zip(Standing standing) {
        return standing.person()
                .first(Fact.HomeZip.class)
                .map(held -> held.fact().zip())
                .orElse(null);
    }

    /** One assignment; {@code before} is what was found before the plan was sought. */
    private record Case(
            KnownPerson person,
            Standing standing,
            AssignmentInputs inputs,
            List<Basis> before,
            @Nullable String subject) {}
}

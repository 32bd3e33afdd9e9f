package org.medicalsuite.eligibility.exemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.assignment.ChoiceState;
import org.medicalsuite.eligibility.assignment.CutOff;
import org.medicalsuite.eligibility.assignment.EnrollmentEffective;
import org.medicalsuite.eligibility.assignment.NoticeRule;
import org.medicalsuite.eligibility.assignment.RequestState;
import org.medicalsuite.eligibility.choice.PacketSteps;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.eligibility.fact.FactKind;
import org.medicalsuite.eligibility.fact.Timeline;
import org.medicalsuite.eligibility.membership.Enrollees;
import org.medicalsuite.eligibility.membership.EnrolmentRecord;
import org.medicalsuite.eligibility.membership.KeptText;
import org.medicalsuite.eligibility.membership.Standing;
import org.medicalsuite.eligibility.membership.StatedFacts;
import org.medicalsuite.eligibility.person.KnownPerson;
import org.medicalsuite.eligibility.reference.Figure;
import org.medicalsuite.eligibility.reference.FigureName;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.kernel.idempotency.IdempotentRequests;

/** Medical exemption requests: taken in by rule, decided by the state, over when their days are. */
@ApplicationScoped
public class Exemptions {
    private static final Set<FactKind> OF_A_PLAN = Set.of(FactKind.PLAN, FactKind.PRIMARY_CARE);

    private final IdempotentRequests idempotent;
    private final Requests requests;
    private final RequestStore store;
    private final Enrollees enrollees;
    private final PacketSteps packets;
    private final StatedFacts facts;
    private final Continuity continuity;
    private final KeptText text;

    Exemptions(
            IdempotentRequests idempotent,
            Requests requests,
            RequestStore store,
            Enrollees enrollees,
            PacketSteps packets,
            StatedFacts facts,
            Continuity continuity,
            KeptText text) {
        this.idempotent = idempotent;
        this.requests = requests;
        this.store = store;
        this.enrollees = enrollees;
        this.packets = packets;
        this.facts = facts;
        this.continuity = continuity;
        this.text = text;
    }

    @Transactional
    RequestView ask(Caller caller, @Nullable String key, ExemptionRequest request) {
        return idempotent.answer(
                caller,
                key,
                "medical-exemption-request.create",
                request,
                RequestView.class,
                () -> take(caller, request));
    }

    @Transactional
    RequestView decide(Caller caller, @Nullable String key, String id, Decision decision) {
        return idempotent.answer(
                caller,
                key,
                "medical-exemption-request.decide " + id,
                decision,
                RequestView.class,
                () -> decide(caller, requests.lock(id, "mer", caller), decision));
    }

    /** Ends one exemption whose days are over; false where there is none that nobody else has in hand. */
    @Transactional
    public boolean expireNext(Caller job) {
        var today = enrollees.today();
        var ended = store.claimEnded(today);
        ended.ifPresent(request -> requests.step(
                request,
                new RequestState.Event.Expire(today),
                "the days are over",
                goesOn(request, today) ? null : NoticeRule.NoticeKind.EXEMPTION_EXPIRY,
                job));
        return ended.isPresent();
    }

    /** Whether a renewed exemption covers the day, so that nothing is over for the person. */
    private boolean goesOn(StoredRequest ended, LocalDate day) {
        return enrollees
                .find(ended.cin(), day)
                .flatMap(person -> Enrollees.onDay(person, day).first(Fact.MedicalExemption.class))
                .isPresent();
    }

    private RequestView take(Caller caller, ExemptionRequest request) {
        // The packet before the person: the order in which the job for overdue packets locks, too.
        var seen = enrollees.on(caller, request.cin(), enrollees.today());
        packets.holdRunning(seen.id());
        var person = enrollees.lock(caller, request.cin());
        var standing = Standing.of(Enrollees.onDay(person, enrollees.today()));
        if (standing.isEmpty()) {
            return RequestView.byRule(
                    request.cin(),
                    ExemptionRules.NO_MEDI_CAL,
                    List.of(),
                    "Only who must be in a plan asks for an exemption");
        }
        var rules = ExemptionRules.of(request, person, standing.get());
        if (rules.refusal() != null) {
            return RequestView.byRule(
                    request.cin(),
                    rules.refusal().basis(),
                    rules.trace(),
                    rules.refusal().remedy());
        }
        var stored = new StoredRequest(
                EnrolmentRecord.Kind.EXEMPTION.newId(),
                person.id(),
                person.cin(),
                standing.get().county().code(),
                standing.get().membership().map(held -> held.fact().hcpCode()).orElse(null),
                enrollees.today(),
                null,
                text.of(request),
                new RequestState.UnderReview());
        requests.enter(stored, caller, "medical-exemption-request.create");
        packets.stepRunning(person.id(), ChoiceState.Event.STOP_CLOCK, stored.id(), caller);
        return RequestView.of(
                RequestView.Outcome.TAKEN_IN, stored, rules.trace().getLast(), rules.trace());
    }

    private RequestView decide(Caller caller, StoredRequest request, Decision decision) {
        // The packet before the person, as above.
        packets.holdRunning(request.personId());
        var person = enrollees.lock(caller, request.cin());
        return switch (decision.verdict()) {
            case GRANT -> grant(caller, request, person, decision);
            case REFUSE -> {
                var refused = requests.step(
                        request,
                        new RequestState.Event.Refuse(),
                        decision,
                        NoticeRule.NoticeKind.EXEMPTION_DECISION,
                        caller);
                packets.stepRunning(person.id(), ChoiceState.Event.RESTART_CLOCK, request.id(), caller);
                continuity.afterRefusedExemption(
                        refused,
                        text.read(request.asked(), ExemptionRequest.class).treatingNpi(),
                        caller);
                yield RequestView.of(
                        RequestView.Outcome.DECIDED,
                        refused,
                        new Basis(
                                "EXEMPTION_REFUSED",
                                "Refused; the person may ask for a hearing",
                                Citation.found("APL 15-001; healthcareoptions.dhcs.ca.gov")),
                        List.of());
            }
            case WITHDRAW -> {
                var withdrawn = requests.step(request, new RequestState.Event.Withdraw(), decision, null, caller);
                packets.stepRunning(person.id(), ChoiceState.Event.RESTART_CLOCK, request.id(), caller);
                yield RequestView.of(RequestView.Outcome.DECIDED, withdrawn, null, List.of());
            }
        };
    }

    private RequestView grant(Caller caller, StoredRequest request, KnownPerson person, Decision decision) {
        var today = enrollees.today();
        var months = Figure.of(FigureName.MONTHS_OF_MEDICAL_EXEMPTION, today);
        var from = from(request, person, today);
        var most = from.plusMonths(months.value()).minusDays(1);
        var thru = decision.thru() == null ? most : decision.thru();
        if (thru.isAfter(most) || thru.isBefore(from)) {
            return RequestView.byRule(
                    request.cin(),
                    months.basis("An exemption lasts at most %d months, to %s".formatted(months.value(), most)),
                    List.of(),
                    "Send a last day from %s to %s".formatted(from, most));
        }
        var days = DateSpan.between(from, thru);
        var granted = requests.step(
                request,
                new RequestState.Event.Grant(days),
                decision,
                NoticeRule.NoticeKind.EXEMPTION_DECISION,
                caller);
        var timeline = new Timeline(person.spans());
        timeline.state(days, new Fact.MedicalExemption(request.id()));
        timeline.state(days, OF_A_PLAN, Set.of());
        facts.keep(
                new StatedFacts.Statement(
                        EnrolmentRecord.Kind.EXEMPTION.newId(),
                        person,
                        request.county(),
                        request.hcpCode(),
                        from,
                        text.of(decision),
                        text.of(days),
                        "medical-exemption.grant",
                        "GRANTED"),
                timeline,
                caller);
        packets.stepRunning(person.id(), ChoiceState.Event.END, request.id(), caller);
        return RequestView.of(
                RequestView.Outcome.DECIDED,
                granted,
                months.basis("At most %d months".formatted(months.value())),
                List.of());
    }

    /**
     * A renewed exemption follows the one that runs. Otherwise from today for somebody in no plan; a member leaves the
     * plan by the monthly cut-off.
     */
    private static LocalDate from(StoredRequest request, KnownPerson person, LocalDate today) {
        var running = Enrollees.onDay(person, today)
                .first(Fact.MedicalExemption.class)
                .map(held -> held.source().thru());
        if (running.isPresent()) {
            return running.get().plusDays(1);
        }
        return request.hcpCode() == null
                ? today
                : EnrollmentEffective.of(today, CutOff.ofMonthOf(today).day()).effective();
    }
}

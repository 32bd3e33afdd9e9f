package org.medicalsuite.eligibility.exemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.assignment.ContinuityOfCare;
import org.medicalsuite.eligibility.assignment.NoticeRule;
import org.medicalsuite.eligibility.assignment.RequestState;
import org.medicalsuite.eligibility.membership.Enrollees;
import org.medicalsuite.eligibility.membership.EnrolmentRecord;
import org.medicalsuite.eligibility.membership.KeptText;
import org.medicalsuite.eligibility.membership.Standing;
import org.medicalsuite.eligibility.person.KnownPerson;
import org.medicalsuite.eligibility.reference.Figure;
import org.medicalsuite.eligibility.reference.FigureName;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.kernel.Npi;
import org.medicalsuite.kernel.idempotency.IdempotentRequests;

/** Continuity of care: a new member keeps a fee-for-service provider for a time; the plan finds out, the rule decides. */
@ApplicationScoped
public class Continuity {
    private static final String DEED = "continuity-of-care-request.create";

    private final IdempotentRequests idempotent;
    private final Requests requests;
    private final Enrollees enrollees;
    private final KeptText text;

    Continuity(IdempotentRequests idempotent, Requests requests, Enrollees enrollees, KeptText text) {
        this.idempotent = idempotent;
        this.requests = requests;
        this.enrollees = enrollees;
        this.text = text;
    }

    /** What is kept of a request: the question, and the first day in the plan that it is put to. */
    record Asked(ContinuityRequest request, LocalDate planStart) {}

    @Transactional
    RequestView ask(Caller caller, @Nullable String key, ContinuityRequest request) {
        return idempotent.answer(caller, key, DEED, request, RequestView.class, () -> take(caller, request));
    }

    @Transactional
    RequestView decide(Caller caller, @Nullable String key, String id, ContinuityDecision decision) {
        return idempotent.answer(
                caller,
                key,
                "continuity-of-care-request.decide " + id,
                decision,
                RequestView.class,
                () -> decide(caller, requests.lock(id, "coc", caller), decision));
    }

    /** A refused medical exemption is a request for continuity of care, where the person is in a plan (APL 15-001). */
    @Transactional(Transactional.TxType.MANDATORY)
    void afterRefusedExemption(StoredRequest exemption, Npi treating, Caller caller) {
        if (exemption.hcpCode() != null) {
            take(
                    caller,
                    new ContinuityRequest(exemption.cin(), treating, null, false, ContinuityRequest.Urgency.ROUTINE));
        }
    }

    private RequestView take(Caller caller, ContinuityRequest request) {
        KnownPerson person = enrollees.lock(caller, request.cin());
        var standing = Standing.of(Enrollees.onDay(person, enrollees.today()));
        var membership = standing.flatMap(Standing::membership);
        if (standing.isEmpty() || membership.isEmpty()) {
            return RequestView.byRule(
                    request.cin(),
                    new Basis("NOT_IN_A_PLAN", "Who is in no plan needs no continuity", Citation.found("APL 22-032")),
                    List.of(),
                    "Ask again when the membership has begun");
        }
        var days = Figure.of(
                switch (request.urgency()) {
                    case ROUTINE -> FigureName.DAYS_TO_ANSWER_CONTINUITY_ROUTINE;
                    case IMMEDIATE -> FigureName.DAYS_TO_ANSWER_CONTINUITY_IMMEDIATE;
                    case URGENT -> FigureName.DAYS_TO_ANSWER_CONTINUITY_URGENT;
                },
                enrollees.today());
        var stored = new StoredRequest(
                EnrolmentRecord.Ids.next("coc"),
                person.id(),
                person.cin(),
                standing.get().county().code(),
                membership.get().fact().hcpCode(),
                enrollees.today(),
                enrollees.today().plusDays(days.value()),
                text.of(new Asked(request, membership.get().source().from())),
                new RequestState.UnderReview());
        requests.enter(stored, caller, DEED);
        var basis = days.basis("The plan answers within %d days".formatted(days.value()));
        return RequestView.of(RequestView.Outcome.TAKEN_IN, stored, basis, List.of(basis));
    }

    private RequestView decide(Caller caller, StoredRequest request, ContinuityDecision decision) {
        if (decision.withdrawn()) {
            var withdrawn = requests.step(request, new RequestState.Event.Withdraw(), decision, null, caller);
            return RequestView.of(RequestView.Outcome.DECIDED, withdrawn, null, List.of());
        }
        var asked = text.read(request.asked(), Asked.class);
        var visit = decision.lastVisit() == null ? asked.request().lastVisit() : decision.lastVisit();
        if (visit == null) {
            return RequestView.byRule(
                    request.cin(),
                    new Basis("LAST_VISIT_UNKNOWN", "The rule needs the last visit", Citation.found("APL 22-032")),
                    List.of(),
                    "Find the last visit out and send it");
        }
        var rule = ContinuityOfCare.of(
                visit,
                asked.request().emergencyVisit(),
                asked.planStart(),
                decision.providerWilling() && !decision.qualityIssue());
        var thru = rule.through();
        var event = thru == null
                ? new RequestState.Event.Refuse()
                : new RequestState.Event.Grant(DateSpan.between(asked.planStart(), thru));
        var decided =
                requests.step(request, event, decision, NoticeRule.NoticeKind.CONTINUITY_OF_CARE_DECISION, caller);
        return RequestView.of(RequestView.Outcome.DECIDED, decided, rule.basis(), List.of(rule.basis()));
    }
}

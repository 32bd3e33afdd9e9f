package org.medicalsuite.eligibility.exemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.assignment.NoticeRule;
import org.medicalsuite.eligibility.assignment.RequestState;
import org.medicalsuite.eligibility.membership.Enrollees;
import org.medicalsuite.eligibility.membership.KeptText;
import org.medicalsuite.eligibility.membership.RecordVisibility;
import org.medicalsuite.eligibility.notice.Notices;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.audit.AuditTrail;

/** Takes requests in and lets them go from state to state, each step kept with who, when and what was said. */
@ApplicationScoped
class Requests {
    private final RequestStore store;
    private final Enrollees enrollees;
    private final Notices notices;
    private final AuditTrail audit;
    private final KeptText text;

    Requests(RequestStore store, Enrollees enrollees, Notices notices, AuditTrail audit, KeptText text) {
        this.store = store;
        this.enrollees = enrollees;
        this.notices = notices;
        this.audit = audit;
        this.text = text;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void enter(StoredRequest request, Caller caller, String deed) {
        if (!store.enter(request, enrollees.now(), caller)) {
            throw new Refusal(ProblemType.CONFLICT, "A medical exemption of this person is under review already");
        }
        record(request, caller, deed, "UNDER_REVIEW");
    }

    /** The request, for the county, the plan and the state; with an audit record of the reading. */
    @Transactional
    StoredRequest read(String id, String prefix, Caller caller) {
        var request = visible(store.find(id), prefix, caller);
        record(
                request,
                caller,
                "enrolment-request.read",
                StoredRequest.Name.of(request.state()).name());
        return request;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    StoredRequest lock(String id, String prefix, Caller caller) {
        return visible(store.lock(id), prefix, caller);
    }

    /**
     * What happens to a locked request; a conflict where it cannot.
     *
     * @param notice what the person is told; null for nothing, as who withdraws is told nothing
     */
    @Transactional(Transactional.TxType.MANDATORY)
    StoredRequest step(
            StoredRequest request,
            RequestState.Event event,
            Object said,
            NoticeRule.@Nullable NoticeKind notice,
            Caller by) {
        var next = request.state()
                .after(event)
                .orElseThrow(() -> new Refusal(
                        ProblemType.CONFLICT, "The request is %s".formatted(StoredRequest.Name.of(request.state()))));
        var after = request.in(next);
        store.step(after, text.of(said), enrollees.now(), by);
        if (notice != null) {
            notices.fallDue(
                    notice,
                    new Notices.About(
                            request.personId(), request.id(), request.county(), request.hcpCode(), enrollees.today()),
                    enrollees.now());
        }
        record(after, by, "enrolment-request.step", StoredRequest.Name.of(next).name());
        return after;
    }

    private void record(StoredRequest request, Caller caller, String deed, String outcome) {
        audit.record(caller, new AuditTrail.Entry(deed, request.cin(), request.id(), "operations", outcome));
    }

    private static StoredRequest visible(Optional<StoredRequest> request, String prefix, Caller caller) {
        return request.filter(found -> found.id().startsWith(prefix + "_"))
                .filter(found -> RecordVisibility.allows(caller, found.county(), found.hcpCode()))
                .orElseThrow(Refusal::notFound);
    }
}

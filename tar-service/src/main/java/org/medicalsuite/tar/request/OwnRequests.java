package org.medicalsuite.tar.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.tar.access.AccessRule;

/** Lists what a provider has submitted under its own NPIs. */
@ApplicationScoped
public class OwnRequests {
    private final TarStore store;
    private final TarView view;
    private final AuditTrail audit;

    public OwnRequests(TarStore store, TarView view, AuditTrail audit) {
        this.store = store;
        this.view = view;
        this.audit = audit;
    }

    /**
     * The requests behind a cursor, the newest first. One on paper that went back is left out, so a page may hold fewer
     * than asked for. Every person on the page is recorded as looked at.
     */
    @Transactional
    public RequestPage page(Caller caller, RequestCursor after, int limit) {
        // One more than asked for tells whether a page follows.
        var found = store.submittedBy(caller.npis(), after, limit + 1);
        var page = found.subList(0, Math.min(limit, found.size()));
        var shown = page.stream()
                .filter(tar -> AccessRule.maySee(caller, tar.parties()))
                .map(view::changed)
                .map(RequestSummary::of)
                .toList();
        audit.recordAll(caller, entries(shown));
        return new RequestPage(
                shown,
                found.size() > page.size()
                        ? RequestCursor.of(page.getLast().header()).text()
                        : null);
    }

    private static List<AuditTrail.Entry> entries(List<RequestSummary> shown) {
        return shown.isEmpty()
                ? List.of(new AuditTrail.Entry("tar.list", null, null, "payment", "empty"))
                : shown.stream()
                        .map(RequestSummary::member)
                        .distinct()
                        .map(member -> new AuditTrail.Entry("tar.list", member, null, "payment", "shown"))
                        .toList();
    }
}

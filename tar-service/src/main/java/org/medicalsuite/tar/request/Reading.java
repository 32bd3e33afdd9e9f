package org.medicalsuite.tar.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.kernel.audit.SharedAudit;
import org.medicalsuite.kernel.emergency.EmergencyAccess;
import org.medicalsuite.tar.access.AccessRule;
import org.medicalsuite.tar.number.ReplacedNumber;

/** Shows a request to those whom it concerns; to everybody else it does not exist. */
@ApplicationScoped
public class Reading {
    private final TarStore store;
    private final TarView view;
    private final EmergencyAccess emergency;
    private final SharedAudit audit;

    public Reading(TarStore store, TarView view, EmergencyAccess emergency, SharedAudit audit) {
        this.store = store;
        this.view = view;
        this.emergency = emergency;
        this.audit = audit;
    }

    /**
     * The request, where the caller may see it: the one with this very number, or the one that continues it. The attempt
     * is recorded either way, before it is answered.
     */
    public Optional<TarAnswer> read(Caller caller, TarNumber number, boolean exact) {
        var seen = seen(caller, number);
        var current = exact ? Optional.<StoredTar>empty() : seen.flatMap(tar -> current(caller, tar));
        return current.map(tar -> view.replacing(tar, number)).or(() -> seen.map(view::full));
    }

    private Optional<StoredTar> current(Caller caller, StoredTar tar) {
        var asked = tar.header().number();
        var current =
                new ReplacedNumber(asked, Optional.ofNullable(tar.succession().current())).current();
        return current.equals(asked) ? Optional.empty() : seen(caller, current);
    }

    private Optional<StoredTar> seen(Caller caller, TarNumber number) {
        var stored = store.find(number);
        var seen = stored.filter(tar -> AccessRule.maySee(caller, tar.parties())
                || emergency.opens(caller, tar.header().cin()));
        audit.record(
                caller,
                new AuditTrail.Entry(
                        "tar.read",
                        stored.map(tar -> tar.header().cin()).orElse(null),
                        number.value(),
                        "payment",
                        seen.isPresent() ? "shown" : "refused"));
        return seen;
    }
}

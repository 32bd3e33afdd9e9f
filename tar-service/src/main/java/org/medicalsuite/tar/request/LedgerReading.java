package org.medicalsuite.tar.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.kernel.audit.SharedAudit;
import org.medicalsuite.tar.access.AccessRule;
import org.medicalsuite.tar.decision.Authorization;
import org.medicalsuite.tar.request.LineLedgerAnswer.MovementAnswer;
import org.medicalsuite.tar.request.StoredTar.StoredLine;
import org.medicalsuite.tar.request.UnitMovements.Kind;
import org.medicalsuite.tar.request.UnitMovements.Movement;

/** Shows where the units of a request went, to those who may see the request. */
@ApplicationScoped
public class LedgerReading {
    private final TarStore store;
    private final UnitMovements movements;
    private final LineLedgers ledgers;
    private final SharedAudit audit;

    public LedgerReading(TarStore store, UnitMovements movements, LineLedgers ledgers, SharedAudit audit) {
        this.store = store;
        this.movements = movements;
        this.ledgers = ledgers;
        this.audit = audit;
    }

    /** The ledger of each line. */
    List<LineLedgerAnswer> read(Caller caller, TarNumber number) {
        var tar = store.find(number)
                .filter(found -> AccessRule.maySee(caller, found.header().parties()))
                .orElseThrow(Refusal::notFound);
        var all = movements.of(number);
        audit.record(
                caller, new AuditTrail.Entry("tar.read-units", tar.header().cin(), number.value(), "payment", "shown"));
        return tar.lines().stream().map(line -> ledger(tar, line, all)).toList();
    }

    // Used and returned come from the movements that are shown, so that the sums fit them also while a claim draws.
    private LineLedgerAnswer ledger(StoredTar tar, StoredLine line, List<Movement> all) {
        var own =
                all.stream().filter(movement -> movement.line() == line.line()).toList();
        int returned = units(own, Kind.VOID);
        int used = units(own, Kind.DRAW) - returned;
        int authorized = ledgers.granted(tar, line).map(Authorization::units).orElse(0);
        return new LineLedgerAnswer(
                line.line(),
                authorized,
                used,
                returned,
                authorized - used,
                own.stream()
                        .map(movement -> new MovementAnswer(
                                movement.claimId(),
                                movement.kind(),
                                movement.units(),
                                movement.serviceDate(),
                                movement.at()))
                        .toList());
    }

    private static int units(List<Movement> movements, Kind kind) {
        return movements.stream()
                .filter(movement -> movement.kind() == kind)
                .mapToInt(Movement::units)
                .sum();
    }
}

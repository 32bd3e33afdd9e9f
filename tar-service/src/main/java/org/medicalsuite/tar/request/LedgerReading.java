package org.medicalsuite.tar.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.kernel.audit.SharedAudit;
import org.medicalsuite.kernel.emergency.EmergencyAccess;
import org.medicalsuite.tar.access.AccessRule;
import org.medicalsuite.tar.request.LineLedgerAnswer.MovementAnswer;
import org.medicalsuite.tar.request.StoredTar.StoredLine;
import org.medicalsuite.tar.request.UnitMovements.Kind;
import org.medicalsuite.tar.request.UnitMovements.Movement;
import org.medicalsuite.tar.unit.UnitLedger;

/** Shows where the units of a request went, to those who may see the request. */
@ApplicationScoped
public class LedgerReading {
    private final TarStore store;
    private final UnitMovements movements;
    private final LineLedgers ledgers;
    private final EmergencyAccess emergency;
    private final SharedAudit audit;

    public LedgerReading(
            TarStore store,
            UnitMovements movements,
            LineLedgers ledgers,
            EmergencyAccess emergency,
            SharedAudit audit) {
        this.store = store;
        this.movements = movements;
        this.ledgers = ledgers;
        this.emergency = emergency;
        this.audit = audit;
    }

    /** The ledger of each line. */
    List<LineLedgerAnswer> read(Caller caller, TarNumber number) {
        var tar = visible(caller, number);
        var all = movements.of(number);
        // A claim that moved units between the two reads must not make them contradict each other.
        while (!fit(tar, all)) {
            tar = visible(caller, number);
            all = movements.of(number);
        }
        audit.record(
                caller, new AuditTrail.Entry("tar.read-units", tar.header().cin(), number.value(), "payment", "shown"));
        var ledgersOfLines = new ArrayList<LineLedgerAnswer>();
        for (var line : tar.lines()) {
            ledgersOfLines.add(ledger(tar, line, of(line, all)));
        }
        return List.copyOf(ledgersOfLines);
    }

    private StoredTar visible(Caller caller, TarNumber number) {
        return store.find(number)
                .filter(found -> AccessRule.maySee(caller, found.parties())
                        || emergency.opens(caller, found.header().cin()))
                .orElseThrow(Refusal::notFound);
    }

    private static boolean fit(StoredTar tar, List<Movement> all) {
        return tar.lines().stream().allMatch(line -> {
            var own = of(line, all);
            return units(own, Kind.DRAW) - units(own, Kind.VOID) == tar.usedOf(line);
        });
    }

    private static List<Movement> of(StoredLine line, List<Movement> all) {
        return all.stream().filter(movement -> movement.line() == line.line()).toList();
    }

    private LineLedgerAnswer ledger(StoredTar tar, StoredLine line, List<Movement> own) {
        int used = tar.usedOf(line);
        var ledger = ledgers.granted(tar, line).map(granted -> LineLedgers.ledger(granted, used));
        return new LineLedgerAnswer(
                line.line(),
                ledger.map(UnitLedger::authorized).orElse(0),
                used,
                units(own, Kind.VOID),
                ledger.map(UnitLedger::remaining).orElse(0),
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

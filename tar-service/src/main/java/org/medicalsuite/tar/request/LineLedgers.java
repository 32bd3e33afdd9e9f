package org.medicalsuite.tar.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.tar.decision.Authorization;
import org.medicalsuite.tar.decision.LineLaw;
import org.medicalsuite.tar.request.ClaimRequests.ClaimDraw;
import org.medicalsuite.tar.request.ClaimRequests.UnitAnswer;
import org.medicalsuite.tar.request.ClaimRequests.UnitOutcome;
import org.medicalsuite.tar.request.StoredTar.StoredLine;
import org.medicalsuite.tar.unit.Draw;
import org.medicalsuite.tar.unit.UnitLedger;

/** What a line grants to claims, and how that is answered. */
@ApplicationScoped
public class LineLedgers {
    private final LineLaw law;

    public LineLedgers(LineLaw law) {
        this.law = law;
    }

    Optional<Authorization> granted(StoredTar tar, StoredLine line) {
        return law.fold(tar.facts(line), tar.acts(line)).state().authorized();
    }

    /** What is left of an authorization. */
    static UnitLedger ledger(Authorization granted, int used) {
        return UnitLedger.granting(granted.lasting(), used, granted.dates());
    }

    /** The claim as the ledger of the line sees it. */
    static Draw wanted(StoredTar tar, StoredLine line, ClaimDraw claim) {
        var header = tar.header();
        return new Draw(
                claim.units(),
                claim.serviceDate(),
                claim.serviceCode().equals(line.serviceCode()),
                claim.providerNpi().equals(header.submitting())
                        || claim.providerNpi().equals(header.rendering()));
    }

    UnitAnswer answer(UnitOutcome outcome, Basis basis, StoredTar tar, StoredLine line, int used) {
        var left = granted(tar, line).map(granted -> ledger(granted, used));
        return new UnitAnswer(
                outcome,
                basis,
                left.map(UnitLedger::authorized).orElse(0),
                used,
                left.map(UnitLedger::remaining).orElse(0));
    }
}

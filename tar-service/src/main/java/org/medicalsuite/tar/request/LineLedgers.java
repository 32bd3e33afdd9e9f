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
        var authorized = granted(tar, line).map(Authorization::units).orElse(0);
        return new UnitAnswer(outcome, basis, authorized, used, authorized - used);
    }
}

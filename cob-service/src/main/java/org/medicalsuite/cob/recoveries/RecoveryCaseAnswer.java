package org.medicalsuite.cob.recoveries;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.medicalsuite.cob.billing.ServiceClass;
import org.medicalsuite.cob.claim.ClaimNumber;
import org.medicalsuite.cob.recovery.ChaseClocks;
import org.medicalsuite.cob.recovery.RecoverySplit;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Money;

/**
 * A claim that was paid and is chased.
 *
 * @param expected what Medi-Cal paid and seeks
 * @param outstanding of that, what the state has not had back, from this third party or another
 */
public record RecoveryCaseAnswer(
        UUID caseId,
        ClaimNumber claimNumber,
        String thirdParty,
        ServiceClass serviceClass,
        Money expected,
        Money outstanding,
        List<ChaseClocks.Clock> clocks,
        List<Received> recoveries,
        Citation splitBy) {
    public RecoveryCaseAnswer {
        clocks = List.copyOf(clocks);
        recoveries = List.copyOf(recoveries);
    }

    /** Money that came in, and who gets what of it. */
    public record Received(LocalDate receivedOn, Money amount, Money collectionCost, RecoverySplit split) {}
}

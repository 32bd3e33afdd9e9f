package org.medicalsuite.cob.correction;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.claim.ClaimNumber;
import org.medicalsuite.cob.recovery.PaymentDifference;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Money;

/**
 * What a correction did.
 *
 * @param correctionId null where the facts do not decide and nothing was changed
 * @param stillToWithdraw what is open on the accounts of provider and payer, of this and other corrections
 * @param toPayNow what payers owe the provider: paid too little, less what was settled with what was still open
 * @param differences what each payer had paid and should have paid
 * @param offsets the trail: what was booked, withdrawn from later claims and given back, oldest first
 * @param reasons why the facts do not decide; empty where they did
 */
@Schema(description = "NOT_DECIDED changes nothing; reasons says what to find out")
public record PrimacyCorrectionAnswer(
        Outcome outcome,
        ClaimNumber claimNumber,
        @Nullable UUID correctionId,
        @Nullable Integer versionBefore,
        @Nullable Integer versionAfter,
        Money stillToWithdraw,
        Money toPayNow,
        List<PaymentDifference> differences,
        List<Offsets.Entry> offsets,
        List<Basis> reasons) {
    /** How it ended. */
    @Schema(name = "PrimacyCorrectionOutcome")
    public enum Outcome {
        RECOMPUTED,
        NOT_DECIDED
    }

    static PrimacyCorrectionAnswer notDecided(ClaimNumber claim, List<Basis> reasons) {
        return new PrimacyCorrectionAnswer(
                Outcome.NOT_DECIDED, claim, null, null, null, Money.ZERO, Money.ZERO, List.of(), List.of(), reasons);
    }
}

package org.medicalsuite.cob.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.claim.life.ClaimEvent;
import org.medicalsuite.cob.order.PayerOrder;
import org.medicalsuite.cob.payment.PaymentCalculation;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.TarNumber;

/**
 * A claim with everything that it rests on.
 *
 * @param claim what the provider sent
 * @param coverage what eligibility answered when it came in
 * @param adjudication the working out that holds; null where none does
 * @param units what was wanted of authorizations and what came of it
 * @param events what has happened, oldest first
 */
public record ClaimAnswer(
        ClaimSummary summary,
        ClaimRequest claim,
        CoverageAnswer coverage,
        @Nullable AdjudicationAnswer adjudication,
        List<UnitMove> units,
        List<HistoryEntry> events) {

    /** A working out: who pays first and why, and every step of what each pays. */
    public record AdjudicationAnswer(int version, PayerOrder payerOrder, PaymentCalculation calculation) {}

    /**
     * Units of an authorization.
     *
     * @param drawId the claim's id at tar-service
     * @param outcome null while nobody has answered; it is asked again until somebody does
     */
    public record UnitMove(
            String drawId,
            UnitIntent.Kind kind,
            TarNumber tar,
            int tarLine,
            int units,
            LocalDate serviceDate,
            UnitIntents.@Nullable Outcome outcome,
            @Nullable Basis basis) {}

    /** Something that happened to the claim. */
    @Schema(name = "ClaimHistoryEntry")
    public record HistoryEntry(int seq, Instant at, String actor, ClaimEvent.Milestone kind, List<Basis> reasons) {}
}

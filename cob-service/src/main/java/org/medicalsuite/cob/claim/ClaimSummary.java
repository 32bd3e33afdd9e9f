package org.medicalsuite.cob.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.claim.life.ClaimState;
import org.medicalsuite.cob.claim.life.Liability;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.kernel.Npi;

/**
 * How a claim stands, and who pays what on it.
 *
 * @param evc number of the eligibility answer that the claim used
 * @param liability who bears it while it is denied
 * @param reasons why it is in review, denied or reversed; what contradicts each other where it is adjudicated all the same
 * @param payment null unless it is adjudicated
 */
public record ClaimSummary(
        ClaimNumber number,
        Instant receivedAt,
        Cin cin,
        Npi billingProvider,
        LocalDate serviceFrom,
        LocalDate serviceThru,
        String evc,
        ClaimState.Name state,
        @Nullable Liability liability,
        List<Basis> reasons,
        @Nullable Payment payment) {

    /**
     * Who pays what: charge = all payments + patient liability + provider write-off.
     *
     * @param version how often the claim has been worked out
     */
    @Schema(name = "ClaimPayment")
    public record Payment(
            int version, Money charge, List<PayerPayment> payers, Money patientLiability, Money providerWriteOff) {}

    /** What one payer pays, in its place in the order. */
    public record PayerPayment(String payer, String method, Money paid) {}

    static @Nullable Liability liability(ClaimState state) {
        return state instanceof ClaimState.Denied(var liability, var _) ? liability : null;
    }

    static List<Basis> reasons(ClaimState state) {
        return switch (state) {
            case ClaimState.Received(), ClaimState.AwaitingUnits() -> List.of();
            case ClaimState.Adjudicated(var _, var findings) -> findings;
            case ClaimState.InReview(var reasons) -> reasons;
            case ClaimState.Denied(var _, var reasons) -> reasons;
            case ClaimState.Reversed(var basis) -> List.of(basis);
        };
    }
}

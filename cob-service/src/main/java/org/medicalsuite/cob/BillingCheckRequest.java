package org.medicalsuite.cob;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.billing.BalanceBilling;
import org.medicalsuite.cob.billing.BillingCheck;
import org.medicalsuite.cob.billing.Contracts;
import org.medicalsuite.cob.billing.CoverageScope;
import org.medicalsuite.cob.billing.DualPlanType;
import org.medicalsuite.cob.billing.GateQuestion;
import org.medicalsuite.cob.billing.IncontinenceGround;
import org.medicalsuite.cob.billing.NecessityStandard;
import org.medicalsuite.cob.billing.NetworkCheck;
import org.medicalsuite.cob.billing.OtherCoverageGate;
import org.medicalsuite.cob.billing.Prescription;
import org.medicalsuite.cob.billing.Proof;
import org.medicalsuite.cob.billing.ServiceClass;
import org.medicalsuite.cob.billing.TimelyBilling;
import org.medicalsuite.cob.billing.Travel;
import org.medicalsuite.cob.billing.Unavailable;
import org.medicalsuite.cob.payment.IncontinenceSupply;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Npi;
import org.medicalsuite.kernel.Refusal;

/** Asks whether Medi-Cal may be billed, and what of an invoice the person may be asked for. */
@Schema(description = "At least one of otherCoverage and invoice is sent")
public record BillingCheckRequest(
        @Nullable Cin cin,

        @NotNull(message = "is required") @Schema(examples = "2026-03-02")
        LocalDate serviceDate,

        @Nullable @Schema(description = "When the claim comes to Medi-Cal; the day of service where left out")
        LocalDate received,

        @Nullable @Schema(description = "For the standard of medical necessity")
        LocalDate birthDate,

        @Nullable
        @Min(value = 1, message = "must be 1 or more")
        @Max(value = 99, message = "must be 99 or less")
        @Schema(description = "The claim's delay reason code")
        Integer delayReason,

        @Nullable @Valid OtherCoverageFacts otherCoverage,
        @Nullable @Valid ProviderFacts provider,

        @Nullable @Schema(description = "The kind of plan for people with Medicare and Medi-Cal that the bill names")
        DualPlanType dualPlan,

        @Nullable
        @Schema(description = "For an item that the other coverage excludes: whether a prescription is on file")
        Boolean prescribed,

        @Nullable @Schema(description = "For an incontinence supply: which; birthDate is then needed")
        IncontinenceSupply incontinenceSupply,

        @Nullable @Valid InvoiceFacts invoice) {

    /** The other coverage on the eligibility record, and what it did. */
    public record OtherCoverageFacts(
            @NotNull(message = "is required")
            @Pattern(regexp = "[A-Z0-9]", message = "must be one letter or digit")
            @Schema(examples = "P", description = "OHC code")
            String code,

            @Nullable @Schema(description = "What it covers; any service where left out")
            Set<CoverageScope> scope,

            @NotNull(message = "is required") @Schema(description = "What kind of service the claim is for")
            CoverageScope service,

            @Nullable ServiceClass serviceClass,
            @Nullable @Valid ProofFacts proof,
            @Nullable Unavailable unavailable,
            @Nullable @Valid TravelFacts travel,

            @Nullable @Schema(description = "Where the third party has days to answer first: when it was billed")
            LocalDate thirdPartyBilledOn) {}

    /** What the provider sends to show what the other coverage did. */
    public record ProofFacts(
            @NotNull(message = "is required") Proof.Kind kind,
            @NotNull(message = "is required") LocalDate date) {}

    /** The way to the nearest provider of the HMO, one way. */
    public record TravelFacts(
            @NotNull(message = "is required") @Min(value = 0, message = "must be 0 or more")
            Integer miles,

            @NotNull(message = "is required") @Min(value = 0, message = "must be 0 or more")
            Integer minutes) {}

    /** The provider and its contracts. */
    public record ProviderFacts(
            @Nullable
            @Schema(
                    description =
                            "With it and cin, where contractedWithMediCal is left out, the network files are looked"
                                    + " at; that is an eligibility inquiry about the person in the caller's name")
            Npi npi,

            @Nullable Boolean contractedWithPrimary,
            @Nullable Boolean contractedWithMediCal) {}

    /**
     * Answers what is asked.
     *
     * @param network what the network files say of the provider; null where they were not looked at
     */
    BillingCheck check(@Nullable NetworkCheck network, Settings.Billing settings, Figures figures) {
        return BillingCheck.of(
                otherCoverage == null ? null : OtherCoverageGate.of(gate(otherCoverage, settings, figures)),
                contracts(network, settings),
                dualPlan == null ? null : dualPlan.on(serviceDate),
                prescribed == null ? null : Prescription.of(prescribed),
                incontinenceSupply == null || birthDate == null
                        ? null
                        : IncontinenceGround.of(incontinenceSupply, birthDate, serviceDate, figures),
                birthDate == null ? null : NecessityStandard.of(birthDate, serviceDate, figures),
                otherCoverage == null
                        ? null
                        : TimelyBilling.of(serviceDate, receivedOn(), delayReason, answeredOn(), figures),
                TimelyBilling.lastDayOfFullPayment(serviceDate, figures),
                invoice == null ? null : BalanceBilling.of(invoice.invoice()));
    }

    private Contracts.@Nullable Finding contracts(@Nullable NetworkCheck network, Settings.Billing settings) {
        return provider == null
                ? null
                : new Contracts(provider.contractedWithPrimary(), provider.contractedWithMediCal(), network)
                        .check(settings.mediCalContractNeeded());
    }

    /** Refuses what nobody can answer. */
    void refuseUnfit() {
        if (otherCoverage == null && invoice == null) {
            throw Refusal.invalid(new FieldFault(
                    "otherCoverage",
                    "NOTHING_ASKED",
                    "Neither otherCoverage nor invoice is sent",
                    "Send the other coverage of a claim, or an invoice, or both"));
        }
        if (receivedOn().isBefore(serviceDate)) {
            throw Refusal.invalid(new FieldFault(
                    "received", "DATES_CROSS", "The claim is received before the service", "Send the day of receipt"));
        }
        if (incontinenceSupply != null && birthDate == null) {
            throw Refusal.invalid(new FieldFault(
                    "birthDate",
                    "NOT_NULL",
                    "This field is required for an incontinence supply",
                    "Send the birth date"));
        }
        if (birthDate != null && birthDate.isAfter(serviceDate)) {
            throw Refusal.invalid(new FieldFault(
                    "birthDate", "DATES_CROSS", "The person is born after the service", "Mend one of the two dates"));
        }
    }

    /** When the other coverage answered, where the proof is an answer. */
    private @Nullable LocalDate answeredOn() {
        var proof = otherCoverage == null ? null : otherCoverage.proof();
        return proof == null || proof.kind() == Proof.Kind.BILLED_WITHOUT_ANSWER ? null : proof.date();
    }

    private LocalDate receivedOn() {
        return received == null ? serviceDate : received;
    }

    private GateQuestion gate(OtherCoverageFacts facts, Settings.Billing settings, Figures figures) {
        var proof = facts.proof();
        return new GateQuestion(
                serviceDate,
                receivedOn(),
                facts.code(),
                facts.scope() == null ? Set.of() : facts.scope(),
                facts.service(),
                facts.serviceClass() == null ? ServiceClass.ORDINARY : facts.serviceClass(),
                proof == null ? null : new Proof(proof.kind(), proof.date()),
                unavailable(facts, figures),
                facts.thirdPartyBilledOn(),
                settings.preventivePediatricWait(),
                figures);
    }

    private @Nullable Unavailable unavailable(OtherCoverageFacts facts, Figures figures) {
        var travel = facts.travel();
        if (facts.unavailable() == null && travel != null) {
            return new Travel(travel.miles(), travel.minutes()).tooFar(serviceDate, figures)
                    ? Unavailable.HMO_TOO_FAR
                    : null;
        }
        return facts.unavailable();
    }
}

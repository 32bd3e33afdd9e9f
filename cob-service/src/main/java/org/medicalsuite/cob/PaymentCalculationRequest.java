package org.medicalsuite.cob;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.payment.AlternativeOne;
import org.medicalsuite.cob.payment.BenefitReserve;
import org.medicalsuite.cob.payment.CarveOut;
import org.medicalsuite.cob.payment.Claim;
import org.medicalsuite.cob.payment.DentalCalifornia;
import org.medicalsuite.cob.payment.EqualSharing;
import org.medicalsuite.cob.payment.IncontinenceMonth;
import org.medicalsuite.cob.payment.Line;
import org.medicalsuite.cob.payment.MaintenanceOfBenefits;
import org.medicalsuite.cob.payment.MediCalMethod;
import org.medicalsuite.cob.payment.MedicareMethod;
import org.medicalsuite.cob.payment.Method;
import org.medicalsuite.cob.payment.NonComplyingAhead;
import org.medicalsuite.cob.payment.Payer;
import org.medicalsuite.cob.payment.Standard;
import org.medicalsuite.cob.payment.Terms;
import org.medicalsuite.cob.payment.Unit;
import org.medicalsuite.cob.payment.UpToPrimaryAllowed;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.kernel.Refusal;

/** Asks how much each payer of a claim pays. */
@Schema(description = "A claim, its payers in their order, and what each one's terms are on each line")
public record PaymentCalculationRequest(
        @Nullable Cin cin,

        @NotNull(message = "is required") @Schema(examples = "2026-03-02")
        LocalDate serviceDate,

        @Nullable
        @Schema(description = "What private plans' limits are measured on; the service's setting where left out")
        Unit unit,

        @NotEmpty(message = "must name at least one payer")
        @Size(max = 11, message = "may name 11 payers")
        @Schema(description = "First to last, as the payer order says")
        List<@NotNull(message = "is required") @Valid PayerFacts> payers,

        @NotEmpty(message = "must have at least one line") @Size(max = 999, message = "may have 999 lines")
        List<@NotNull(message = "is required") @Valid LineFacts> lines,

        @Nullable @NotNegative @Schema(description = "What the person still owes this month before Medi-Cal pays")
        Money shareOfCost,

        @Nullable @Valid IncontinenceFacts incontinence) {

    /** One payer. The first needs no method where it is a private plan. */
    public record PayerFacts(
            @NotBlank(message = "is required")
            @Size(max = 60, message = "may have 60 characters")
            @Schema(examples = "aetna")
            String id,

            @NotNull(message = "is required") MethodName method,

            @Nullable
            @Valid
            @Schema(description = "For ALTERNATIVE_ONE: the person's benefit reserve before this claim")
            ReserveFacts reserve) {}

    /** A person's benefit reserve with a plan. */
    public record ReserveFacts(
            @NotNull(message = "is required") @NotNegative Money balance,
            @NotNull(message = "is required") LocalDate from,
            @NotNull(message = "is required") LocalDate thru,
            BenefitReserve.@Nullable MayPay mayPay) {}

    /** One line. */
    public record LineFacts(
            @Min(value = 1, message = "must be 1 or more")
            @Max(value = 999, message = "must be 999 or less")
            @NotNull(message = "is required")
            Integer number,

            @NotNull(message = "is required") @NotNegative @Schema(examples = "150.00")
            Money charge,

            @Nullable
            @NotNegative
            @Schema(
                    description =
                            "What the plans together treat as payable; derived from the plans' fees where left out")
            Money allowableExpense,

            @NotEmpty(message = "must have one entry for each payer")
            List<@NotNull(message = "is required") @Valid TermsFacts> terms) {}

    /** The month's incontinence supplies so far. */
    public record IncontinenceFacts(
            @NotNull(message = "is required") @NotNegative Money usedThisMonth,
            @NotNull(message = "is required") Boolean priorAuthorization,

            @NotNull(message = "is required")
            @Min(value = 0, message = "must be 0 or more")
            @Max(value = 150, message = "must be 150 or less")
            Integer patientAge) {}

    /** The claim that the rules work out; refused where its parts do not fit each other. */
    public Claim claim(Settings.Payment settings, Figures figures) {
        var faults = ClaimFaults.of(this);
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults.toArray(FieldFault[]::new));
        }
        return new Claim(
                serviceDate,
                unit == null ? settings.unit() : unit,
                payers.stream()
                        .map(payer -> new Payer(payer.id(), method(payer, settings)))
                        .toList(),
                lines.stream().map(this::line).toList(),
                TermsFacts.orZero(shareOfCost),
                incontinence == null
                        ? null
                        : new IncontinenceMonth(
                                incontinence.usedThisMonth(),
                                incontinence.priorAuthorization(),
                                incontinence.patientAge()),
                figures);
    }

    private Line line(LineFacts line) {
        return new Line(
                line.number(),
                line.charge(),
                line.allowableExpense(),
                payers.stream().map(payer -> terms(line, payer)).toList());
    }

    private static Terms terms(LineFacts line, PayerFacts payer) {
        return line.terms().stream()
                .filter(terms -> terms.payer().equals(payer.id()))
                .findFirst()
                .orElseThrow()
                .terms();
    }

    private Method method(PayerFacts payer, Settings.Payment settings) {
        return switch (payer.method()) {
            // As the first payer every plan pays its normal benefit, whatever its method as a secondary.
            case PRIMARY, STANDARD -> new Standard();
            case ALTERNATIVE_ONE -> new AlternativeOne(reserve(payer.reserve(), settings));
            case CARVE_OUT -> new CarveOut();
            case MAINTENANCE_OF_BENEFITS -> new MaintenanceOfBenefits();
            case UP_TO_PRIMARY_ALLOWED -> new UpToPrimaryAllowed(settings.upToPrimaryAllowedIsCapped());
            case DENTAL_CALIFORNIA -> new DentalCalifornia();
            case EQUAL_SHARES -> new EqualSharing(payer.id(), sharing());
            case NON_COMPLYING_PLAN_AHEAD -> new NonComplyingAhead();
            case MEDICARE_PART_B -> MedicareMethod.MEDICARE_PART_B;
            case MEDICARE_PART_A -> MedicareMethod.MEDICARE_PART_A;
            case MEDICARE_UNASSIGNED -> MedicareMethod.MEDICARE_UNASSIGNED;
            case MEDI_CAL -> MediCalMethod.MEDI_CAL;
            case MEDICARE_CROSSOVER -> MediCalMethod.MEDICARE_CROSSOVER;
        };
    }

    private List<String> sharing() {
        return payers.stream()
                .filter(payer -> payer.method() == MethodName.EQUAL_SHARES)
                .map(PayerFacts::id)
                .toList();
    }

    private static BenefitReserve reserve(@Nullable ReserveFacts reserve, Settings.Payment settings) {
        if (reserve == null) {
            throw new IllegalStateException("ALTERNATIVE_ONE without a reserve was let through");
        }
        return new BenefitReserve(
                reserve.balance(),
                new DateSpan(reserve.from(), reserve.thru()),
                reserve.mayPay() == null ? settings.reserveMayPay() : reserve.mayPay());
    }
}

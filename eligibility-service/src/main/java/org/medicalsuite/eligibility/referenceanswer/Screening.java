package org.medicalsuite.eligibility.referenceanswer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.screening.Group;
import org.medicalsuite.eligibility.screening.HospitalPresumptiveEligibility;
import org.medicalsuite.eligibility.screening.MaintenanceNeed;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.kernel.Refusal;

/**
 * What could hold for somebody; nobody is named. At least one part besides the day.
 *
 * @param on the day whose rules answer
 */
@Schema(examples = """
        {"on": "2026-11-21", "income": {"persons": 3, "monthlyIncome": 2500}, "assets": {"persons": 1, "countable": "2000.00"}}""")
public record Screening(
        @NotNull(message = "is required") LocalDate on,
        @Nullable @Valid Income income,
        @Nullable @Valid Assets assets,
        @Nullable @Valid ShareOfCost shareOfCost,
        @Nullable @Valid Deeming institutionalDeeming,
        @Nullable @Valid HospitalPresumptive hospitalPresumptive,
        @Nullable @Valid Newborn newborn,
        @Nullable @Valid Retroactive retroactive,
        @Nullable @Valid Renewal renewal,
        @Nullable @Valid WithoutStatus scopeByStatus) {
    private static final int MOST_PERSONS = 50;
    private static final int OLDEST = 130;

    /**
     * A household.
     *
     * @param monthlyIncome whole dollars; left out: only the limits are told
     */
    public record Income(
            @NotNull(message = "is required")
            @Min(value = 1, message = "is at least 1")
            @Max(value = MOST_PERSONS, message = "is at most 50")
            Integer persons,

            @Nullable @Min(value = 0, message = "is not negative")
            Integer monthlyIncome) {}

    /** What a household owns that counts. */
    public record Assets(
            @NotNull(message = "is required")
            @Min(value = 1, message = "is at least 1")
            @Max(value = MOST_PERSONS, message = "is at most 50")
            Integer persons,

            @NotNull(message = "is required") Money countable) {}

    /** A medically needy family. */
    @Schema(name = "MedicallyNeedyFamily")
    public record ShareOfCost(
            @NotNull(message = "is required")
            @Min(value = 1, message = "is at least 1")
            @Max(value = MOST_PERSONS, message = "is at most 50")
            Integer persons,

            @NotNull(message = "is required") MaintenanceNeed.Composition composition,
            @NotNull(message = "is required") Boolean longTermCare,
            @NotNull(message = "is required") Money netNonExemptIncome) {}

    /** A child, as the waiver for the developmentally disabled looks at it. */
    public record Deeming(
            @NotNull(message = "is required") @Min(value = 0, message = "is not negative")
            Integer age,

            @NotNull(message = "is required") Boolean regionalCenterClient,
            @NotNull(message = "is required") Boolean livesWithFamily,
            @NotNull(message = "is required") Boolean ineligibleBecauseOfFamilyIncome,
            @NotNull(message = "is required") Boolean developmentalDisability,

            @NotNull(message = "is required") @Min(value = 0, message = "is not negative")
            Integer fundedRegionalCenterServicesInTheYear) {}

    /**
     * Presumptive eligibility granted by a hospital.
     *
     * @param lastStart first day of the last one that the person had; left out for none
     * @param inThisPregnancy whether it was granted in the pregnancy that still lasts; left out for no
     */
    public record HospitalPresumptive(
            @NotNull(message = "is required") LocalDate admitted,
            @NotNull(message = "is required") LocalDate portalSubmission,
            @Nullable LocalDate lastStart,
            @Nullable Boolean inThisPregnancy) {
        HospitalPresumptiveEligibility screened() {
            return HospitalPresumptiveEligibility.of(
                    admitted,
                    portalSubmission,
                    new HospitalPresumptiveEligibility.Earlier(lastStart, Boolean.TRUE.equals(inThisPregnancy)));
        }
    }

    /** An infant. */
    public record Newborn(
            @NotNull(message = "is required") LocalDate birth,
            @NotNull(message = "is required") Boolean motherHadMediCalInBirthMonth) {}

    /** An application. */
    public record Retroactive(
            @NotNull(message = "is required") @Schema(examples = "2027-01")
            YearMonth application,

            @NotNull(message = "is required") Group group) {}

    /** The last renewal. */
    public record Renewal(
            @NotNull(message = "is required") LocalDate lastRenewal,
            @NotNull(message = "is required") Group group) {}

    /**
     * Somebody without satisfactory immigration status.
     *
     * @param application day of the application
     * @param continuouslyEnrolled in full scope without a gap since before the state closed it to new adults
     */
    public record WithoutStatus(
            @NotNull(message = "is required")
            @Min(value = 0, message = "is not negative")
            @Max(value = OLDEST, message = "is at most 130")
            Integer age,

            @NotNull(message = "is required") Boolean pregnant,
            @NotNull(message = "is required") LocalDate application,
            @NotNull(message = "is required") Boolean continuouslyEnrolled) {}

    /** Refuses what no annotation can tell: no part at all, or a day that the tables do not reach. */
    void check(LocalDate firstDay, LocalDate lastDay) {
        if (Stream.of(
                        income,
                        assets,
                        shareOfCost,
                        institutionalDeeming,
                        hospitalPresumptive,
                        newborn,
                        retroactive,
                        renewal,
                        scopeByStatus)
                .allMatch(Objects::isNull)) {
            throw Refusal.invalid(new FieldFault(
                    "", "PART_REQUIRED", "A screening asks about something", "Send income, assets or another part"));
        }
        within("on", on, firstDay, lastDay);
        if (hospitalPresumptive != null) {
            within("hospitalPresumptive.portalSubmission", hospitalPresumptive.portalSubmission(), firstDay, lastDay);
        }
        if (retroactive != null) {
            within("retroactive.application", retroactive.application().atDay(1), firstDay, lastDay);
        }
        if (renewal != null) {
            within("renewal.lastRenewal", renewal.lastRenewal(), firstDay, lastDay);
        }
    }

    private static void within(String field, LocalDate day, LocalDate first, LocalDate last) {
        if (day.isBefore(first) || day.isAfter(last)) {
            throw Refusal.invalid(new FieldFault(
                    field,
                    "DAY_OUT_OF_RANGE",
                    "The tables at hand do not reach this day",
                    "Send a day from %s to %s".formatted(first, last)));
        }
    }
}

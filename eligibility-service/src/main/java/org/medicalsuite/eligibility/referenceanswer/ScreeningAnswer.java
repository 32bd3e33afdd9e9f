package org.medicalsuite.eligibility.referenceanswer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.screening.AssetTest;
import org.medicalsuite.eligibility.screening.DeemedInfant;
import org.medicalsuite.eligibility.screening.HospitalPresumptiveEligibility;
import org.medicalsuite.eligibility.screening.IncomeTest;
import org.medicalsuite.eligibility.screening.InstitutionalDeeming;
import org.medicalsuite.eligibility.screening.MaintenanceNeed;
import org.medicalsuite.eligibility.screening.RenewalCycle;
import org.medicalsuite.eligibility.screening.RetroactiveMonths;
import org.medicalsuite.eligibility.screening.ScopeByStatus;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Money;

/**
 * A reference answer; each part carries its rule, its citation, and how well that is known. Parts that were not asked
 * about are null.
 *
 * @param determination always false: the county determines eligibility
 * @param newbornDeemed whether the infant is deemed eligible; null where it was not asked
 */
public record ScreeningAnswer(
        boolean determination,
        String notice,
        LocalDate on,
        @Nullable List<ProgrammeLimit> income,
        AssetTest.@Nullable Result assets,
        MaintenanceNeed.@Nullable ShareOfCost shareOfCost,
        @Nullable InstitutionalDeeming institutionalDeeming,
        @Nullable HospitalPresumptiveEligibility hospitalPresumptive,
        @Nullable Boolean newbornDeemed,
        @Nullable DeemedInfant newborn,
        @Nullable RetroactiveMonths retroactive,
        @Nullable RenewalCycle renewal,
        @Nullable ScopeByStatus scopeByStatus) {
    private static final String NOTICE =
            "Reference answer, not a determination: the county that answers for the person determines eligibility";

    /**
     * A programme's income limit.
     *
     * @param limit whole dollars a month; income of exactly the limit passes
     * @param passes null where no income was given
     */
    public record ProgrammeLimit(
            String programme,
            int percent,
            int limit,
            @Nullable Boolean passes,
            Basis basis) {}

    static ScreeningAnswer to(Screening asked) {
        var on = asked.on();
        var newborn = asked.newborn();
        var deemed = newborn == null ? null : DeemedInfant.of(newborn.birth(), newborn.motherHadMediCalInBirthMonth());
        return new ScreeningAnswer(
                false,
                NOTICE,
                on,
                asked.income() == null ? null : limits(asked.income(), on),
                asked.assets() == null
                        ? null
                        : AssetTest.on(on)
                                .of(asked.assets().persons(), asked.assets().countable()),
                asked.shareOfCost() == null ? null : shareOfCost(asked.shareOfCost(), on),
                asked.institutionalDeeming() == null ? null : deeming(asked.institutionalDeeming(), on),
                asked.hospitalPresumptive() == null
                        ? null
                        : asked.hospitalPresumptive().screened(),
                deemed == null ? null : deemed.isPresent(),
                deemed == null ? null : deemed.orElse(null),
                asked.retroactive() == null
                        ? null
                        : RetroactiveMonths.of(
                                asked.retroactive().application(),
                                asked.retroactive().group()),
                asked.renewal() == null
                        ? null
                        : RenewalCycle.after(
                                asked.renewal().lastRenewal(), asked.renewal().group()),
                asked.scopeByStatus() == null ? null : scope(asked.scopeByStatus(), on));
    }

    private static List<ProgrammeLimit> limits(Screening.Income household, LocalDate on) {
        var income = household.monthlyIncome();
        return IncomeTest.allOn(on).stream()
                .map(test -> {
                    var result = test.of(on.getYear(), household.persons(), income == null ? 0 : income);
                    return new ProgrammeLimit(
                            test.programme(),
                            test.percent(),
                            result.limit(),
                            income == null ? null : result.eligible(),
                            result.basis());
                })
                .toList();
    }

    private static MaintenanceNeed.ShareOfCost shareOfCost(Screening.ShareOfCost family, LocalDate on) {
        Money income = family.netNonExemptIncome();
        return MaintenanceNeed.of(family.persons(), family.composition(), family.longTermCare(), on)
                .shareOfCost(income);
    }

    private static ScopeByStatus scope(Screening.WithoutStatus person, LocalDate on) {
        return ScopeByStatus.of(
                new ScopeByStatus.Applicant(
                        person.age(), person.pregnant(), person.application(), person.continuouslyEnrolled()),
                on);
    }

    private static InstitutionalDeeming deeming(Screening.Deeming child, LocalDate on) {
        return InstitutionalDeeming.of(
                new InstitutionalDeeming.Child(
                        child.age(),
                        child.regionalCenterClient(),
                        child.livesWithFamily(),
                        child.ineligibleBecauseOfFamilyIncome(),
                        child.developmentalDisability(),
                        child.fundedRegionalCenterServicesInTheYear()),
                on);
    }
}

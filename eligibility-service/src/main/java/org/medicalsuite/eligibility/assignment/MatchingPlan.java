package org.medicalsuite.eligibility.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.reference.Dated;
import org.medicalsuite.eligibility.reference.Tables;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.County;
import org.medicalsuite.kernel.Mark;

/** The Medi-Cal plan that follows from a Medicare plan in a county with the matching policy (WIC 14184.208). */
public record MatchingPlan(String plan, Basis basis) {
    private static final List<Match> MATCHES = Tables.read(Match.class, "medicare-plan-matches");
    private static final List<Contract> CONTRACTS = Tables.read(Contract.class, "medicare-plan-contracts");

    /** The match of a Medicare Advantage contract as the state's file names it, such as H9999. */
    public static Optional<MatchingPlan> ofContract(String contract, County county, LocalDate on) {
        return CONTRACTS.stream()
                .filter(row -> row.contract().equals(contract) && row.inForceOn(on))
                .findFirst()
                .flatMap(row -> of(row.medicarePlan(), county, on));
    }

    /** Empty where the county has no matching policy on the day, or no match is known. */
    public static Optional<MatchingPlan> of(String medicarePlan, County county, LocalDate on) {
        if (!Place.MATCHING_PLAN.includes(county, on)) {
            return Optional.empty();
        }
        return MATCHES.stream()
                .filter(row -> row.medicarePlan().equals(medicarePlan)
                        && row.county().equals(county.code())
                        && row.inForceOn(on))
                .findFirst()
                .map(row -> new MatchingPlan(
                        row.mediCalPlan(),
                        new Basis(
                                "MATCHING_MEDICARE_PLAN",
                                "In %s the Medi-Cal plan follows the Medicare plan".formatted(county.name()),
                                new Citation(row.source(), row.mark()))));
    }

    /** A Medicare plan and the Medi-Cal plan that belongs to it. */
    public record Match(
            String medicarePlan,
            String mediCalPlan,
            String county,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Mark mark,
            String source)
            implements Dated {}

    /** The plan that a Medicare Advantage contract number means. */
    public record Contract(
            String contract,
            String medicarePlan,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Mark mark,
            String source)
            implements Dated {}
}

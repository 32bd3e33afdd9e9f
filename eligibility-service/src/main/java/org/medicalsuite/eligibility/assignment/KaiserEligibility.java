package org.medicalsuite.eligibility.assignment;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.plan.lineup.PlanLineUp;
import org.medicalsuite.eligibility.reference.Figure;
import org.medicalsuite.eligibility.reference.FigureName;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.County;

/**
 * Who may join Kaiser's own Medi-Cal plan (WIC 14197.11).
 *
 * @param ground null where Kaiser is not allowed
 */
public record KaiserEligibility(boolean allowed, @Nullable Ground ground, Basis basis) {
    private static final Citation LAW = Citation.found("WIC 14197.11(b); SCC Medi-Cal Update 2023-12");

    /** The grounds of the law, in the order in which they are tried. */
    public enum Ground {
        MEDI_CAL_KAISER_MEMBER_IN_2023(
                "Medi-Cal member of Kaiser, or assigned to it by another plan, in the year named"),
        MEMBER_IN_PRIOR_12_MONTHS("Kaiser member in the months before Medi-Cal"),
        FAMILY_LINKAGE("A member of the family is in Kaiser"),
        DUAL_ELIGIBLE("Medicare and Medi-Cal"),
        FOSTER_YOUTH("Foster care, child welfare, or former foster youth");

        private final String text;

        Ground(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /**
     * Somebody who would join Kaiser.
     *
     * @param lastKaiserEnd last day of an earlier Kaiser coverage; null where there was none
     * @param familyInKaiser a spouse, child, parent or other relative whom the law names is a member
     */
    public record Candidate(
            County county,
            LocalDate mediCalEffective,
            @Nullable LocalDate lastKaiserEnd,
            boolean mediCalKaiserInNamedYear,
            boolean familyInKaiser,
            boolean dual,
            boolean fosterOrFormerFoster) {}

    public static KaiserEligibility of(Candidate candidate) {
        var lineUp = PlanLineUp.of(candidate.county(), candidate.mediCalEffective());
        if (!lineUp.kaiserAvailable()) {
            return new KaiserEligibility(
                    false,
                    null,
                    new Basis(
                            "NO_KAISER_CONTRACT_IN_COUNTY",
                            "Kaiser has no contract of its own in "
                                    + candidate.county().name(),
                            lineUp.basis().citation()));
        }
        var ground = ground(candidate);
        return new KaiserEligibility(
                ground.isPresent(),
                ground.orElse(null),
                new Basis(
                        ground.map(Enum::name).orElse("NO_GROUND_FOR_KAISER"),
                        ground.map(Ground::text).orElse("None of the grounds that the law names holds"),
                        LAW));
    }

    private static Optional<Ground> ground(Candidate candidate) {
        if (candidate.mediCalKaiserInNamedYear()) {
            return Optional.of(Ground.MEDI_CAL_KAISER_MEMBER_IN_2023);
        }
        if (recentMember(candidate)) {
            return Optional.of(Ground.MEMBER_IN_PRIOR_12_MONTHS);
        }
        if (candidate.familyInKaiser()) {
            return Optional.of(Ground.FAMILY_LINKAGE);
        }
        if (candidate.dual()) {
            return Optional.of(Ground.DUAL_ELIGIBLE);
        }
        return candidate.fosterOrFormerFoster() ? Optional.of(Ground.FOSTER_YOUTH) : Optional.empty();
    }

    private static boolean recentMember(Candidate candidate) {
        var months = Figure.of(FigureName.KAISER_LOOK_BACK_MONTHS, candidate.mediCalEffective());
        return candidate.lastKaiserEnd() != null
                && !candidate
                        .lastKaiserEnd()
                        .isBefore(candidate.mediCalEffective().minusMonths(months.value()));
    }
}

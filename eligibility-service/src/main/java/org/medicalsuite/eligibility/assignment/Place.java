package org.medicalsuite.eligibility.assignment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.plan.lineup.PlanLineUp;
import org.medicalsuite.eligibility.reference.Dated;
import org.medicalsuite.eligibility.reference.Tables;
import org.medicalsuite.kernel.County;
import org.medicalsuite.kernel.Mark;

/** Where a row of {@code reference/managed-care-classes.csv} holds. */
public enum Place {
    ALL,
    COHS,
    /** The counties of the Coordinated Care Initiative, in which Cal MediConnect ran. */
    CCI,
    /** Counties in which foster children must be in a plan though the county is no COHS; a dated setting. */
    FOSTER_MANDATORY_COUNTY,
    /** Counties in which the Medi-Cal plan follows the Medicare plan. */
    MATCHING_PLAN,
    /** Where no earlier row of the class holds. */
    ELSEWHERE;

    private static final List<InitiativeCounty> INITIATIVES =
            Tables.read(InitiativeCounty.class, "counties-of-initiative");

    boolean includes(County county, LocalDate on) {
        return switch (this) {
            case ALL, ELSEWHERE -> true;
            case COHS -> PlanLineUp.of(county, on).isCohs();
            case CCI, FOSTER_MANDATORY_COUNTY, MATCHING_PLAN ->
                INITIATIVES.stream()
                        .anyMatch(row -> row.initiative().equals(name())
                                && row.county().equals(county.code())
                                && row.inForceOn(on));
        };
    }

    /** A county that takes part in something for a run of days. */
    public record InitiativeCounty(
            String initiative,
            String county,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Mark mark,
            String source)
            implements Dated {}
}

package org.medicalsuite.eligibility.assignment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.reference.Dated;
import org.medicalsuite.eligibility.reference.Tables;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Mark;

/** Whether somebody may leave a plan without waiting for the month ({@code reference/expedited-disenrolment.csv}). */
public record ExpeditedDisenrolment(boolean allowed, Basis basis) {
    private static final List<Row> ROWS = Tables.read(Row.class, "expedited-disenrolment");

    /** Why somebody wants to leave at once. */
    public enum Ground {
        FOSTER_CARE,
        ADOPTION_ASSISTANCE,
        SPECIAL_HEALTH_CARE_NEEDS,
        IN_MEDICARE_OR_COMMERCIAL_PLAN,
        IN_ANOTHER_MEDI_CAL_PLAN,
        MOVED_OUT_OF_COUNTY,
        INCARCERATED,
        PLAN_MERGER,
        WRONG_ENROLMENT,
        OTHER
    }

    public static ExpeditedDisenrolment of(Ground ground, LocalDate on) {
        return ROWS.stream()
                .filter(row -> row.ground() == ground && row.inForceOn(on))
                .findFirst()
                .map(row -> new ExpeditedDisenrolment(
                        row.allowed(), new Basis(ground.name(), "A ground", new Citation(row.source(), row.mark()))))
                .orElse(new ExpeditedDisenrolment(
                        false,
                        new Basis(
                                "NO_GROUND_FOR_HASTE",
                                "None of the grounds for expedited disenrolment",
                                Citation.found("lacare.org, changing health plans"))));
    }

    /**
     * Whether somebody who must be in a plan goes to another one. Who moved, is in custody, was enrolled by error or is
     * in another programme does not.
     */
    public static boolean needsAnotherPlan(Ground ground, LocalDate on) {
        return ROWS.stream()
                .filter(row -> row.ground() == ground && row.inForceOn(on))
                .allMatch(Row::needsAnotherPlan);
    }

    /**
     * A ground for a run of days.
     *
     * @param needsAnotherPlan a person who must be in a plan goes to another one
     */
    public record Row(
            Ground ground,
            boolean allowed,
            boolean needsAnotherPlan,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Mark mark,
            String source)
            implements Dated {}
}

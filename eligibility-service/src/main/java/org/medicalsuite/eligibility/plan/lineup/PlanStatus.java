package org.medicalsuite.eligibility.plan.lineup;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.medicalsuite.eligibility.reference.Tables;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Mark;

/**
 * What the two characters behind a plan code mean ({@code reference/plan-status.csv}); the state's dictionary is not at
 * hand, so the table's rows are marked and can be replaced.
 *
 * @param active whether the plan is to be billed
 */
public record PlanStatus(String status, boolean active, String meaning, Mark mark, String source) {
    private static final Map<String, PlanStatus> BY_STATUS = Tables.read(PlanStatus.class, "plan-status").stream()
            .collect(Collectors.toUnmodifiableMap(PlanStatus::status, Function.identity()));

    /** The meaning of a status; one that is in no row is not active. */
    public static PlanStatus of(String status) {
        var known = BY_STATUS.get(status);
        return known == null
                ? new PlanStatus(status, false, "a plan status that is in no table", Mark.UNCERTAIN, "none")
                : known;
    }

    public Citation citation() {
        return new Citation(source, mark);
    }
}

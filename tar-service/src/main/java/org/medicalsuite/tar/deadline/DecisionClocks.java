package org.medicalsuite.tar.deadline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All deadlines that run for one decision, the earliest first. Where several limits run, the earliest binds.
 *
 * @param all every deadline, limits and targets
 */
public record DecisionClocks(List<Due> all) {
    private static final Comparator<Due> EARLIEST_FIRST = Comparator.comparing(Due::end);

    public DecisionClocks {
        all = all.stream().sorted(EARLIEST_FIRST).toList();
    }

    /** The earliest limit; empty where no law limits this kind of request. */
    public Optional<Due> binding() {
        return all.stream().filter(due -> due.force() == Force.LIMIT).findFirst();
    }

    /** When a decision usually comes: the office's target, or the limit where no target is set. */
    public Optional<Due> typical() {
        return all.stream()
                .filter(due -> due.force() == Force.TARGET)
                .findFirst()
                .or(this::binding);
    }
}

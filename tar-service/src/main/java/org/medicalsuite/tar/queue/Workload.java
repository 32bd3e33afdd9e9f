package org.medicalsuite.tar.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.medicalsuite.tar.need.ServiceCategory;

/**
 * How much work there is and how much was done.
 *
 * @param asOf the moment of the figures
 * @param waiting what waits, by category
 * @param decided what was decided, by local day and decider, the latest day first
 */
public record Workload(Instant asOf, List<CategoryLoad> waiting, List<DecidedCount> decided) {
    /**
     * Lines of one category.
     *
     * @param open lines that wait for the decider
     * @param overdue those of them whose binding deadline has passed
     * @param dueSoon those of them that are due within the days asked about and not overdue
     * @param deferred lines that wait for their provider
     */
    public record CategoryLoad(ServiceCategory category, long open, long overdue, long dueSoon, long deferred) {}

    /**
     * Decisions of one desk on one day.
     *
     * @param decidedBy subject of the token that decided
     */
    public record DecidedCount(LocalDate day, String decidedBy, long lines) {}
}

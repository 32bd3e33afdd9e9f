package org.medicalsuite.tar.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.tar.decision.LineStatus;
import org.medicalsuite.tar.need.ServiceCategory;

/**
 * A line that waits for a decision.
 *
 * @param fieldOffice the office that decides it; left out for a plan's
 * @param due when its binding deadline ends
 * @param overdue whether that moment has passed
 */
public record QueueEntry(
        TarNumber tarNumber,
        int line,
        LineStatus status,
        ServiceCategory category,
        @Nullable String fieldOffice,
        Instant due,
        boolean overdue) {}

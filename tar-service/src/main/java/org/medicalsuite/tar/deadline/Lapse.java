package org.medicalsuite.tar.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a missed deadline has done.
 *
 * @param effect what follows
 * @param on first day on which it holds
 * @param noticeDue day by which the person must be told, or null where no notice follows
 */
public record Lapse(
        LateEffect effect, LocalDate on, @Nullable LocalDate noticeDue) {}

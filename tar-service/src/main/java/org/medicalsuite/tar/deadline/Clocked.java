package org.medicalsuite.tar.deadline;

import java.time.LocalDate;
import org.medicalsuite.kernel.Basis;

/** What a deadline rule says for a day: until when, or that it was not law then. */
public sealed interface Clocked permits Due, Clocked.NotInForce {
    /**
     * The rule was not in force on the day on which the deadline would begin.
     *
     * @param starts first day of the next time in which it is or was in force, or of the last one where none follows
     */
    record NotInForce(DeadlineRule rule, LocalDate starts, Basis basis) implements Clocked {}

    Basis basis();
}

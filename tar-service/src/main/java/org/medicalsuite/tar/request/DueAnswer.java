package org.medicalsuite.tar.request;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.tar.deadline.Due;
import org.medicalsuite.tar.deadline.Force;
import org.medicalsuite.tar.deadline.LateEffect;
import org.medicalsuite.tar.decision.Actor;

/**
 * Until when somebody must do something.
 *
 * @param by who must do it
 * @param lastDay last local day in California
 * @param at the moment, for deadlines that run on the clock
 * @param force whether it is a limit or only the office's target
 * @param lateEffect what follows when it is missed
 */
public record DueAnswer(
        Actor by, LocalDate lastDay, @Nullable Instant at, Force force, LateEffect lateEffect, Basis basis) {
    public static DueAnswer of(Due due, Actor by) {
        return new DueAnswer(
                by, due.lastDay(), due.onTheClock() ? due.end() : null, due.force(), due.lateEffect(), due.basis());
    }
}

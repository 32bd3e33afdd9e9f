package org.medicalsuite.kernel.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands the time to whoever asks for a {@link Clock}, the checks of requests ({@code @Past}) included. */
public final class Clocks {
    /** Local days are days in California. */
    public static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

    /** The setting that lets a sandbox move its clock; off unless somebody turns it on. */
    public static final String MOVABLE = "suite.sandbox.movable-clock";

    @Produces
    @Singleton
    MovableClock clock(@ConfigProperty(name = MOVABLE, defaultValue = "false") boolean movable) {
        return new MovableClock(Clock.systemUTC(), movable);
    }

    @Produces
    @Singleton
    ClockProvider clockOfChecks(Clock clock) {
        return () -> clock.withZone(CALIFORNIA);
    }
}

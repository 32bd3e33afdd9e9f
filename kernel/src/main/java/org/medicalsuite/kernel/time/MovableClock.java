package org.medicalsuite.kernel.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The suite's clock. Where the deployment is a sandbox it can be set ahead, so that deadlines run out while one waits;
 * everywhere else it is the machine's time and nobody moves it.
 *
 * <p>How far it is ahead stands in this process alone: a sandbox runs one replica of a service, and a restart brings
 * back the real time.
 */
public final class MovableClock extends Clock {
    private final Clock real;
    private final boolean movable;
    private final AtomicReference<Duration> ahead;

    public MovableClock(Clock real, boolean movable) {
        this(real, movable, new AtomicReference<>(Duration.ZERO));
    }

    private MovableClock(Clock real, boolean movable, AtomicReference<Duration> ahead) {
        this.real = real;
        this.movable = movable;
        this.ahead = ahead;
    }

    public boolean movable() {
        return movable;
    }

    /**
     * Sets the clock ahead; it goes on from there.
     *
     * @return false where the moment lies in this clock's past, and then nothing was moved: what was recorded would
     *     come after what follows it
     * @throws IllegalStateException where this clock cannot be moved
     */
    public boolean forwardTo(Instant moment) {
        if (!movable) {
            throw new IllegalStateException("This clock is not a sandbox's");
        }
        var wanted = Duration.between(real.instant(), moment);
        return ahead.accumulateAndGet(wanted, MovableClock::longer).equals(wanted);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(real.withZone(zone), movable, ahead);
    }
}

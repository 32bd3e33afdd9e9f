package org.medicalsuite.tar.vectors;

import static org.medicalsuite.tar.SampleTars.FEED;
import static org.medicalsuite.tar.SampleTars.as;

import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.medicalsuite.kernel.time.MovableClock;
import org.medicalsuite.tar.deadline.Deadlines;
import org.medicalsuite.tar.door.Body;

/**
 * The time of the service under test: it stands still, begins anew where a vector begins, and from there goes on only by
 * the sandbox's own route, at which what has run out takes effect.
 */
@Alternative
@Singleton
public class VectorTime {
    /** The day of a vector that names none. */
    static final LocalDate USUAL = LocalDate.parse("2026-03-02");

    private volatile Instant standing = Given.noon(USUAL);
    private final MovableClock clock = new MovableClock(new Standing(ZoneOffset.UTC), true);

    @Produces
    @Singleton
    MovableClock clock() {
        return clock;
    }

    void beginAt(Instant moment) {
        // What the sandbox's route has set it ahead by stays, so it stands as much earlier.
        standing = standing.plus(Duration.between(clock.instant(), moment));
    }

    /** Goes on to a moment; one that has come already changes nothing. */
    void passTo(Instant moment) {
        if (moment.isAfter(clock.instant())) {
            as(FEED).body(Body.of("now", moment).text())
                    .put("/v1/sandbox-clock")
                    .then()
                    .statusCode(200);
        }
    }

    LocalDate today() {
        return Deadlines.localDay(clock.instant());
    }

    /** A clock that shows what it was set to, in whichever zone. */
    private final class Standing extends Clock {
        private final ZoneId zone;

        Standing(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return standing;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Standing(other);
        }
    }
}

package org.medicalsuite.eligibility.vectors;

import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.medicalsuite.kernel.time.Clocks;
import org.medicalsuite.kernel.time.MovableClock;

/** The service's clock on any day, past or coming: what a vector asks of a day is asked on that day. */
@Alternative
@Singleton
public class AnyDay {
    private static final Settable CLOCK = new Settable();

    /** The clock goes on from noon of the day. */
    static void go(LocalDate day) {
        var noon = day.atTime(LocalTime.NOON).atZone(Clocks.CALIFORNIA).toInstant();
        CLOCK.ahead = Duration.between(Instant.now(), noon);
    }

    @Produces
    @Singleton
    MovableClock clock() {
        return new MovableClock(CLOCK, false);
    }

    /** A service and a database of its own, whose clock the test sets. */
    public static final class Profile implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(AnyDay.class);
        }
    }

    /** Goes on by itself, so that what is learned later is later. */
    private static final class Settable extends Clock {
        private volatile Duration ahead = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return Clocks.CALIFORNIA;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.offset(Clock.system(zone), ahead);
        }
    }
}

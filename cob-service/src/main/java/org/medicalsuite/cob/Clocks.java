package org.medicalsuite.cob;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The service's one clock; and where California is, because a date of service is a day there. */
@ApplicationScoped
public class Clocks {
    public static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.systemUTC();
    }
}

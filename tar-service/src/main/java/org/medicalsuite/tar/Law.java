package org.medicalsuite.tar;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.medicalsuite.tar.deadline.Deadlines;
import org.medicalsuite.tar.decision.LineLaw;
import org.medicalsuite.tar.need.AuthorizationNeed;
import org.medicalsuite.tar.need.ReviewStandard;

/** Hands the rules, which know no framework, and the time to those who answer requests. */
public final class Law {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Deadlines deadlines() {
        return Deadlines.california();
    }

    @Produces
    @Singleton
    AuthorizationNeed authorizationNeed() {
        return AuthorizationNeed.california();
    }

    @Produces
    @Singleton
    ReviewStandard reviewStandard() {
        return ReviewStandard.california();
    }

    @Produces
    @Singleton
    LineLaw lineLaw(Deadlines deadlines) {
        return new LineLaw(deadlines);
    }
}

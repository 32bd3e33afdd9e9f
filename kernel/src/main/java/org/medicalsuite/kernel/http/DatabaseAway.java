package org.medicalsuite.kernel.http;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database that cannot be reached from a statement that is wrong: the one passes, and whoever waits and asks
 * again is helped; the other is ours to mend.
 */
final class DatabaseAway {
    /** So long a caller is asked to wait. */
    static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /** SQLSTATE of connections that broke or did not come about, of a server that stops or starts, of one that is full. */
    private static final String[] STATES = {"08", "57P", "53300"};

    private static final int DEEPEST = 16;

    private DatabaseAway() {}

    /** What says so, for the log: an SQLSTATE, or that the pool had no connection in time. Empty for all other failures. */
    static Optional<String> behind(Throwable failure) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .flatMap(cause -> sign(cause).stream())
                .findFirst();
    }

    private static Optional<String> sign(SQLException failure) {
        if (failure.getCause() instanceof TimeoutException) {
            return Optional.of("no connection in time");
        }
        return isAway(failure.getSQLState()) ? Optional.of("SQLSTATE " + failure.getSQLState()) : Optional.empty();
    }

    private static boolean isAway(@Nullable String state) {
        return state != null && Stream.of(STATES).anyMatch(state::startsWith);
    }
}

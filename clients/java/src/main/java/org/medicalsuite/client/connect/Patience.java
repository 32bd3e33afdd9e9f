package org.medicalsuite.client.connect;

import java.time.Duration;

/**
 * How long a caller waits.
 *
 * @param connect for a connection
 * @param answer for the head of the answer, counted from when the request is sent
 */
public record Patience(Duration connect, Duration answer) {
    /** Two seconds to connect, thirty for an answer: as long as the door itself waits for a service. */
    public static final Patience DEFAULT = new Patience(Duration.ofSeconds(2), Duration.ofSeconds(30));
}

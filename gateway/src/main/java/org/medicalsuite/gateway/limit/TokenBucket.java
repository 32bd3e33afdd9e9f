package org.medicalsuite.gateway.limit;

import java.time.Duration;

/**
 * What a client has left. A bucket holds as many tokens as a window allows requests and fills evenly, so that the
 * longest burst is one window's and the long-time mean is never more.
 */
final class TokenBucket {
    private final int capacity;
    private final double tokensPerNano;
    private double tokens;
    private long filledAt;

    /** A full one; {@code now} in nanoseconds of any clock that never goes back. */
    TokenBucket(int capacity, Duration window, long now) {
        this.capacity = capacity;
        this.tokensPerNano = (double) capacity / window.toNanos();
        this.tokens = capacity;
        this.filledAt = now;
    }

    /** Takes a token where there is one; {@code now} by the same clock. */
    synchronized Answer take(long now) {
        fill(now);
        boolean granted = tokens >= 1;
        if (granted) {
            tokens--;
        }
        return Answer.of(granted, tokens, capacity, tokensPerNano);
    }

    /** Whether nothing is known any more that a new bucket would not know. */
    synchronized boolean isFull(long now) {
        fill(now);
        return tokens >= capacity;
    }

    private void fill(long now) {
        tokens = Math.min(capacity, tokens + (now - filledAt) * tokensPerNano);
        filledAt = now;
    }

    /**
     * @param granted whether the request may go on
     * @param left requests that could follow at once
     * @param secondsUntilWhole until the limit is whole again, rounded up
     * @param secondsUntilNext until one more request is granted, rounded up; 0 where one is
     */
    record Answer(boolean granted, int left, long secondsUntilWhole, long secondsUntilNext) {
        /** What a bucket with so many tokens answers. */
        static Answer of(boolean granted, double tokens, int capacity, Duration window) {
            return of(granted, tokens, capacity, (double) capacity / window.toNanos());
        }

        private static Answer of(boolean granted, double tokens, int capacity, double tokensPerNano) {
            return new Answer(
                    granted,
                    (int) tokens,
                    seconds((capacity - tokens) / tokensPerNano),
                    seconds((1 - tokens) / tokensPerNano));
        }

        private static long seconds(double nanos) {
            return (long) Math.ceil(Math.max(0, nanos) / 1e9);
        }
    }
}

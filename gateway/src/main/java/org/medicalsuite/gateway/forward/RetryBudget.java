package org.medicalsuite.gateway.forward;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many calls of a service may still be tried once more. Each call earns a part of a retry and each retry costs a
 * whole one, so that a service in trouble gets little more calls than it would without.
 */
final class RetryBudget {
    private static final int WHOLE = 100;

    private final int earned;
    private final int most;
    private final AtomicInteger saved;

    RetryBudget(RetrySettings settings) {
        this.earned = settings.percent();
        this.most = settings.percent() == 0 ? 0 : settings.reserve() * WHOLE;
        this.saved = new AtomicInteger(most);
    }

    /** To be told of each call. */
    void earn() {
        if (saved.get() < most) {
            saved.updateAndGet(before -> Math.min(most, before + earned));
        }
    }

    /** Takes a retry where there is one. */
    boolean spend() {
        return saved.getAndUpdate(before -> before >= WHOLE ? before - WHOLE : before) >= WHOLE;
    }
}

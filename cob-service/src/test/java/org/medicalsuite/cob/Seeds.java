package org.medicalsuite.cob;

import java.util.Random;
import java.util.function.Consumer;

/** Runs a property on generated cases. A failure names its seed; {@code -Dseed=N} runs that one alone. */
public final class Seeds {
    private Seeds() {}

    public static void each(int count, Consumer<Random> property) {
        var one = Long.getLong("seed");
        long first = one == null ? 1 : one;
        long last = one == null ? count : one;
        for (long seed = first; seed <= last; seed++) {
            try {
                property.accept(new Random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Fails with -Dseed=" + seed + ": " + e.getMessage(), e);
            }
        }
    }
}

package org.medicalsuite.tar.number;

import java.util.HashSet;
import java.util.Optional;
import java.util.function.Function;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.TarNumber;

/**
 * Leads from a number that was replaced to the current one.
 *
 * @param replacedBy the number that replaced a number directly
 */
public record ReplacedNumbers(Function<TarNumber, Optional<TarNumber>> replacedBy) {
    public static final Citation LAW = Citation.found("PAS 2.2.1 specification, spec-47 and spec-48");

    /** The number that holds today for the one asked about, itself where it was never replaced. */
    public TarNumber current(TarNumber asked) {
        var seen = new HashSet<TarNumber>();
        var current = asked;
        var next = replacedBy.apply(current);
        while (next.isPresent()) {
            if (!seen.add(current)) {
                throw new IllegalStateException("TAR numbers replace each other in a circle");
            }
            current = next.get();
            next = replacedBy.apply(current);
        }
        return current;
    }
}

package org.medicalsuite.tar.number;

import java.util.Optional;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.TarNumber;

/**
 * A number that somebody asks for, which leads to the current one where it was replaced.
 *
 * @param replacement the number that holds today; empty where that is the one asked for
 */
public record ReplacedNumber(TarNumber asked, Optional<TarNumber> replacement) {
    public static final Basis BASIS = new Basis(
            "REPLACED_NUMBER",
            "A number that was replaced leads to the current request",
            Citation.found("PAS 2.2.1 specification, spec-47 and spec-48"));

    /** The number to answer with. */
    public TarNumber current() {
        return replacement.orElse(asked);
    }
}

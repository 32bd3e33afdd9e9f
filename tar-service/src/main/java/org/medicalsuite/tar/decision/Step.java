package org.medicalsuite.tar.decision;

import org.medicalsuite.kernel.Basis;

/** What became of an event: the line moved, or a rule refused. */
public sealed interface Step {
    record Moved(LineState state, LineRule rule) implements Step {}

    record Refused(LineRule rule) implements Step {}

    LineRule rule();

    default Basis basis() {
        return rule().basis();
    }
}

package org.medicalsuite.tar.decision;

import java.time.LocalDate;
import java.util.Optional;

/** Whether a decision can still be appealed by the provider. */
public sealed interface AppealRight {
    /** Until the end of this day. */
    record Until(LocalDate lastDay) implements AppealRight {}

    /** It was decided on appeal, and there is one level. */
    record Exhausted() implements AppealRight {}

    default Optional<LocalDate> openUntil() {
        return switch (this) {
            case Until(var day) -> Optional.of(day);
            case Exhausted _ -> Optional.empty();
        };
    }
}

package org.medicalsuite.tar.queue;

import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.tar.need.ServiceCategory;
import org.medicalsuite.tar.office.FieldOffices;

/** Which part of the queue somebody works on; null for all. */
public record QueueFilter(
        @Nullable ServiceCategory category, @Nullable String office) {
    /** Refuses an office that there is not. */
    static QueueFilter of(@Nullable ServiceCategory category, @Nullable String office, FieldOffices offices) {
        if (office != null && !offices.has(office)) {
            throw Refusal.invalid(new FieldFault(
                    "office",
                    "OFFICE_UNKNOWN",
                    "There is no field office of this name",
                    "Send one of " + String.join(", ", offices.names())));
        }
        return new QueueFilter(category, office);
    }
}

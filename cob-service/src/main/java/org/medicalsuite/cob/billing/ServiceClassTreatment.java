package org.medicalsuite.cob.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Mark;
import org.medicalsuite.kernel.reference.CsvTable;

/** How a class of services is treated from a day until another. */
public record ServiceClassTreatment(
        ServiceClass serviceClass,
        Treatment treatment,
        LocalDate from,
        @Nullable LocalDate to,
        Mark mark,
        String source) {
    private static final List<ServiceClassTreatment> TABLE =
            CsvTable.read(ServiceClassTreatment.class, "/org/medicalsuite/cob/reference/service-classes.csv");

    /** The treatment of a class on the day of service; none for ordinary services, where the code decides. */
    public static Optional<ServiceClassTreatment> find(ServiceClass serviceClass, LocalDate day) {
        return TABLE.stream()
                .filter(row -> row.serviceClass == serviceClass
                        && !day.isBefore(row.from)
                        && (row.to == null || !day.isAfter(row.to)))
                .findFirst();
    }

    public Citation citation() {
        return new Citation(source, mark);
    }
}

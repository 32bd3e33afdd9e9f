package org.medicalsuite.tar.need;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.reference.CsvTable;

/** The dated table of services and when each needs a TAR. */
public record ServiceTable(List<ServiceRow> rows) {
    public static ServiceTable california() {
        return new ServiceTable(CsvTable.read(ServiceRow.class, "/org/medicalsuite/tar/reference/services.csv"));
    }

    public Optional<ServiceRow> find(ServiceCategory category, @Nullable ServiceVariant variant, LocalDate day) {
        return rows.stream().filter(row -> row.isFor(category, variant, day)).findFirst();
    }

    /** What a caller may say to be understood, where the category has kinds. */
    public List<ServiceVariant> variants(ServiceCategory category, LocalDate day) {
        return rows.stream()
                .filter(row -> row.category() == category && row.inForceOn(day))
                .flatMap(row -> Optional.ofNullable(row.variant()).stream())
                .toList();
    }

    /** What needs a TAR on that day, always or by amount, number or list. */
    public List<ServiceRow> needing(LocalDate day) {
        return rows.stream()
                .filter(row -> row.inForceOn(day) && row.need() != TarNeed.NEVER)
                .toList();
    }

    /** Whether nothing of this category ever needs a TAR, so that a request for it is rejected at entry. */
    public boolean neverNeedsTar(ServiceCategory category, LocalDate day) {
        var known = rows.stream()
                .filter(row -> row.category() == category && row.inForceOn(day))
                .toList();
        return !known.isEmpty() && known.stream().allMatch(row -> row.need() == TarNeed.NEVER);
    }
}

package org.medicalsuite.eligibility.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.eligibility.reference.Dated;
import org.medicalsuite.eligibility.reference.Tables;
import org.medicalsuite.kernel.Mark;

/**
 * A code under which the state's file puts people into a programme that covers all care itself, and not into a plan
 * ({@code reference/exclusive-programmes.csv}).
 *
 * @param hcpCode three characters
 */
public record ExclusiveProgramme(
        Fact.InExclusiveProgramme.Programme programme,
        String hcpCode,
        String name,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Mark mark,
        String source)
        implements Dated {
    private static final List<ExclusiveProgramme> ALL = Tables.read(ExclusiveProgramme.class, "exclusive-programmes");

    /** The programme that a code means; empty for the code of a plan. */
    public static Optional<ExclusiveProgramme> find(String hcpCode, LocalDate on) {
        return ALL.stream()
                .filter(row -> row.hcpCode.equals(hcpCode) && row.inForceOn(on))
                .findFirst();
    }
}

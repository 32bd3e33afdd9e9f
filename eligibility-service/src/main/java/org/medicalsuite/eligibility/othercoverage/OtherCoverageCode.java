package org.medicalsuite.eligibility.othercoverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.reference.Dated;
import org.medicalsuite.eligibility.reference.Tables;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Mark;

/**
 * A one-letter other health coverage (OHC) code of MEDS and how Medi-Cal treats it
 * ({@code reference/other-coverage-codes.csv}).
 *
 * @param carrier the carrier that the letter itself names, or null
 */
public record OtherCoverageCode(
        String code,
        String meaning,
        @Nullable String carrier,
        Handling handling,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Mark mark,
        String source)
        implements Dated {
    private static final List<OtherCoverageCode> ALL = Tables.read(OtherCoverageCode.class, "other-coverage-codes");

    /** What Medi-Cal does with a claim of a person who has the coverage. */
    public enum Handling {
        /** Medi-Cal does not pay until the other coverage has been billed. */
        COST_AVOIDANCE("Bill the other coverage first; Medi-Cal pays nothing until it has answered"),
        /** Medi-Cal pays and the state recovers from the other coverage. */
        PAY_AND_CHASE("Medi-Cal pays; the state recovers from the other coverage"),
        NONE("There is no other coverage");

        private final String text;

        Handling(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    public static Optional<OtherCoverageCode> find(String code, LocalDate on) {
        return ALL.stream()
                .filter(row -> row.code().equals(code) && row.inForceOn(on))
                .findFirst();
    }

    public Basis basis() {
        return new Basis(
                "OTHER_HEALTH_COVERAGE_CODE",
                "OHC code %s (%s): %s".formatted(code, meaning, handling.text()),
                new Citation(source, mark));
    }
}

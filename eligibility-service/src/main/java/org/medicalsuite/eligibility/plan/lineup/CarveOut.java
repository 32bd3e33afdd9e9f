package org.medicalsuite.eligibility.plan.lineup;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.reference.Dated;
import org.medicalsuite.eligibility.reference.Tables;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.County;
import org.medicalsuite.kernel.Mark;

/**
 * A service that a medical plan does not pay for ({@code reference/carve-outs.csv}).
 *
 * @param counties two-digit codes with blanks between them; null for all counties
 * @param payer who pays instead
 */
public record CarveOut(
        String service,
        String text,
        String payer,
        @Nullable String counties,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Mark mark,
        String source)
        implements Dated {
    private static final List<CarveOut> ALL = Tables.read(CarveOut.class, "carve-outs");

    /** What plans of a county do not pay for on a day. */
    public static List<CarveOut> of(County county, LocalDate on) {
        return ALL.stream()
                .filter(row -> row.inForceOn(on) && row.holdsIn(county))
                .toList();
    }

    public Citation citation() {
        return new Citation(source, mark);
    }

    private boolean holdsIn(County county) {
        return counties == null || Arrays.asList(counties.split(" ")).contains(county.code());
    }
}

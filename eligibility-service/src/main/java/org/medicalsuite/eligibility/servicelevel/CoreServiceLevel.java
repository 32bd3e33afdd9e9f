package org.medicalsuite.eligibility.servicelevel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.medicalsuite.eligibility.reference.Figure;
import org.medicalsuite.eligibility.reference.FigureName;
import org.medicalsuite.kernel.Basis;

/** The operating rules of CAQH CORE for real-time eligibility, measured. */
public final class CoreServiceLevel {
    private static final BigDecimal HOURS_OF_A_WEEK = BigDecimal.valueOf(7 * 24);
    private static final int DECIMALS = 3;

    private CoreServiceLevel() {}

    /** Whether enough answers of a calendar month came within 20 seconds. */
    public static ResponseTime responseTime(long requests, long withinTwentySeconds, LocalDate on) {
        var figure = Figure.of(FigureName.CORE_REAL_TIME_PERCENT, on);
        var share = BigDecimal.valueOf(withinTwentySeconds)
                .divide(BigDecimal.valueOf(requests), DECIMALS, RoundingMode.HALF_UP);
        return new ResponseTime(
                share,
                fraction(figure),
                withinTwentySeconds * 100 >= requests * figure.value(),
                figure.basis("%s of the month's answers came in time".formatted(share)));
    }

    /** How available the service was in a calendar week. */
    public static Availability availability(BigDecimal downtimeHours, LocalDate on) {
        var mandated = Figure.of(FigureName.CORE_AVAILABILITY_PERCENT_MANDATED, on);
        var own = Figure.of(FigureName.CORE_AVAILABILITY_PERCENT_OF_CORE, on);
        var up = HOURS_OF_A_WEEK.subtract(downtimeHours).divide(HOURS_OF_A_WEEK, DECIMALS, RoundingMode.HALF_UP);
        return new Availability(
                up,
                up.compareTo(fraction(mandated)) >= 0,
                up.compareTo(fraction(own)) >= 0,
                mandated.basis("%s of the week".formatted(up)));
    }

    private static BigDecimal fraction(Figure percent) {
        return BigDecimal.valueOf(percent.value()).movePointLeft(2);
    }

    /**
     * A month's response times.
     *
     * @param share of the answers that came in time
     * @param threshold share that must
     */
    public record ResponseTime(BigDecimal share, BigDecimal threshold, boolean compliant, Basis basis) {}

    /**
     * A week's availability.
     *
     * @param meetsMandated the version that federal law names
     * @param meetsCore CORE's own, stricter version
     */
    public record Availability(BigDecimal share, boolean meetsMandated, boolean meetsCore, Basis basis) {}
}

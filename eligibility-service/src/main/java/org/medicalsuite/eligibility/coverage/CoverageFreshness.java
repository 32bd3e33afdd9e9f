package org.medicalsuite.eligibility.coverage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.eligibility.reference.Figure;
import org.medicalsuite.eligibility.reference.FigureName;
import org.medicalsuite.kernel.Basis;

/**
 * How old what is known of other coverage is on the date of service.
 *
 * @param verifiedOn when the coverage was last confirmed; null where the file does not say
 * @param countedFrom that day; where the file does not say, the day on which the coverage was learned
 * @param stale whether the person is to be asked again
 */
public record CoverageFreshness(@Nullable LocalDate verifiedOn, LocalDate countedFrom, boolean stale, Basis basis) {
    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

    static CoverageFreshness of(PersonOnDay.Held<Fact.OtherCoverage> held, LocalDate day) {
        var limit = Figure.of(FigureName.OTHER_COVERAGE_FRESH_DAYS, day);
        var verified = held.fact().verifiedOn();
        var countedFrom = verified == null ? LocalDate.ofInstant(held.source().knownSince(), CALIFORNIA) : verified;
        var days = Math.max(0, ChronoUnit.DAYS.between(countedFrom, day));
        var stale = days > limit.value();
        return new CoverageFreshness(
                verified,
                countedFrom,
                stale,
                limit.basis("%s %d days before the date of service; %s"
                        .formatted(
                                verified == null ? "Not confirmed as far as the file says, learned" : "Confirmed",
                                days,
                                stale ? "ask the person again" : "fresh")));
    }
}

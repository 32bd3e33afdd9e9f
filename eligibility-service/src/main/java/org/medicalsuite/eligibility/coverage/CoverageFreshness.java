package org.medicalsuite.eligibility.coverage;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.eligibility.reference.Figure;
import org.medicalsuite.eligibility.reference.FigureName;
import org.medicalsuite.kernel.Basis;

/**
 * How old what is known of other coverage is on the date of service.
 *
 * @param verifiedOn when the coverage was last confirmed; where the file does not say, when it was learned
 * @param stale whether the person is to be asked again
 */
public record CoverageFreshness(LocalDate verifiedOn, boolean stale, Basis basis) {
    static CoverageFreshness of(PersonOnDay.Held<Fact.OtherCoverage> held, LocalDate day) {
        var limit = Figure.of(FigureName.OTHER_COVERAGE_FRESH_DAYS, day);
        var verified = held.fact().verifiedOn() == null
                ? held.source().knownSince().atZone(ZoneOffset.UTC).toLocalDate()
                : held.fact().verifiedOn();
        var days = Math.max(0, ChronoUnit.DAYS.between(verified, day));
        var stale = days > limit.value();
        return new CoverageFreshness(
                verified,
                stale,
                limit.basis("Confirmed %d days before the date of service; %s"
                        .formatted(days, stale ? "ask the person again" : "fresh")));
    }
}

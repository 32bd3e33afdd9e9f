package org.medicalsuite.cob.questionnaire;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.reference.Figure;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.Basis;

/**
 * How old what we know about a person's other coverage is when a claim comes in.
 *
 * @param ageDays calendar days; null where nothing has ever been asked
 * @param stale whether the person must be asked again
 */
public record CobInformation(@Nullable Long ageDays, boolean stale, Basis basis) {
    /**
     * Information is good up to the number of days of the day's figure, that day included.
     *
     * @param known when it was given; null where it never was
     */
    public static CobInformation of(@Nullable LocalDate known, LocalDate claimReceived, Figures figures) {
        var fresh = figures.on(claimReceived, Figure.COB_INFORMATION_FRESH_DAYS);
        if (known == null) {
            return new CobInformation(
                    null,
                    true,
                    new Basis("COB_INFORMATION_ABSENT", "Nobody has asked about other coverage yet", fresh.citation()));
        }
        long age = ChronoUnit.DAYS.between(known, claimReceived);
        boolean stale = age > fresh.count();
        return new CobInformation(
                age,
                stale,
                new Basis(
                        stale ? "COB_INFORMATION_STALE" : "COB_INFORMATION_FRESH",
                        "The information is " + age + " days old; it is good for " + fresh.count(),
                        fresh.citation()));
    }
}

package org.medicalsuite.cob.recovery;

import java.time.LocalDate;
import org.medicalsuite.cob.reference.Figure;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.Citation;

/**
 * A child under medical support enforcement whose other coverage comes through the absent parent: the third party has
 * some days to pay, then Medi-Cal pays and chases.
 *
 * @param payRegardlessFrom first day on which Medi-Cal may pay without regard to the third party
 */
public record SupportEnforcement(LocalDate payRegardlessFrom, Citation citation) {
    /** Counts calendar days from the day on which the claim went to the third party, with that day's figure. */
    public static SupportEnforcement of(LocalDate sentToThirdParty, Figures figures) {
        var days = figures.on(sentToThirdParty, Figure.SUPPORT_ENFORCEMENT_DAYS);
        return new SupportEnforcement(sentToThirdParty.plusDays(days.count()), days.citation());
    }
}

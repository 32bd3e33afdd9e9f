package org.medicalsuite.cob.recovery;

import java.time.LocalDate;
import org.medicalsuite.cob.reference.Figure;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.Citation;

/**
 * A preventive paediatric service in a state that lets the third party answer first: it may wait some days before it
 * pays and chases.
 *
 * @param payRegardlessFrom first day on which Medi-Cal pays without regard to the third party
 */
public record PreventivePediatricWait(LocalDate payRegardlessFrom, Citation citation) {
    /** Counts calendar days from the day on which the claim went to the third party, with that day's figure. */
    public static PreventivePediatricWait of(LocalDate sentToThirdParty, Figures figures) {
        var days = figures.on(sentToThirdParty, Figure.PREVENTIVE_PEDIATRIC_WAIT_DAYS);
        return new PreventivePediatricWait(sentToThirdParty.plusDays(days.count()), days.citation());
    }
}

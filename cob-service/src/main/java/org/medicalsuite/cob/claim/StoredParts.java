package org.medicalsuite.cob.claim;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.medicalsuite.cob.claim.life.ClaimEvent;
import org.medicalsuite.cob.claim.life.Liability;

/** What is written and read by hand as JSON in the store, or read from a table of codes. */
@RegisterForReflection(
        targets = {
            CoverageAnswer.class,
            AdjudicationFacts.class,
            AdjudicationFacts.SettledOrder.class,
            AdjudicationFacts.SettledPayment.class,
            ClaimEvent.Received.class,
            ClaimEvent.UnitsAwaited.class,
            ClaimEvent.SentToReview.class,
            ClaimEvent.Adjudicated.class,
            ClaimEvent.Denied.class,
            ClaimEvent.Reversed.class,
            Liability.class,
            Reversal.Receipt.class,
            FigureEditions.Written.class,
            FormCodes.Row.class,
            FormCodes.CodeList.class,
            MspCodes.Row.class,
            MspCodes.Place.class
        },
        registerFullHierarchy = true)
final class StoredParts {
    private StoredParts() {}
}

package org.medicalsuite.eligibility.inquiry;

import java.util.List;
import org.medicalsuite.eligibility.coverage.Reason;
import org.medicalsuite.eligibility.person.Demographics;

/** Tells that a card which was shown is not the one that is valid; the person is answered for all the same. */
final class CardNotice {
    private CardNotice() {}

    static List<Reason> of(Sought sought, Demographics who) {
        return sought instanceof Sought.ByCard(var card)
                        && who.cardIssued() != null
                        && !(card.wasIssuedOn(who.cardIssued())
                                && card.checkDigit().equals(who.cardCheckDigit()))
                ? List.of(new Reason(
                        "CARD_SUPERSEDED",
                        "The card shown is not the one issued last",
                        "Compare the person with an identity document and ask for the newer card",
                        null,
                        null))
                : List.of();
    }
}

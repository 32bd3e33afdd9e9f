package org.medicalsuite.eligibility.inquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.medicalsuite.eligibility.card.BenefitsCard;
import org.medicalsuite.eligibility.coverage.Reason;
import org.medicalsuite.eligibility.person.Demographics;
import org.medicalsuite.kernel.Cin;

/**
 * Tells what is wrong with the CIN or card that was shown; the person is answered for all the same. A card number does
 * not tell its decade, so it is read as the latest day that it can mean.
 */
final class CardNotice {
    private CardNotice() {}

    static List<Reason> of(Sought sought, Cin live, Demographics who, LocalDate today) {
        return switch (sought) {
            case Sought.ByCin(var cin) -> merged(cin, live).toList();
            case Sought.ByCard(var card) ->
                Stream.concat(merged(card.cin(), live), card(card, who, today)).toList();
            case Sought.ByName _, Sought.ByHapCard _ -> List.of();
        };
    }

    /** What may be wrong with the CIN where nobody is found by it. */
    static List<Reason> ofNobody(Sought sought) {
        return switch (sought) {
            case Sought.ByCin(var cin) -> letter(cin);
            case Sought.ByCard(var card) -> letter(card.cin());
            case Sought.ByName _, Sought.ByHapCard _ -> List.of();
        };
    }

    private static List<Reason> letter(Cin cin) {
        return cin.usualLetter()
                ? List.of()
                : List.of(notice(
                        "CIN_LETTER_UNUSUAL",
                        "The letter at the end of the CIN is none of those that Los Angeles County lists as in use",
                        "Compare the letter with the card; O and I are often zeros and ones"));
    }

    private static Stream<Reason> merged(Cin sought, Cin live) {
        return sought.equals(live)
                ? Stream.of()
                : Stream.of(notice(
                        "CIN_MERGED",
                        "The CIN that was sent is frozen; it was merged into the record that is answered about",
                        "Use the CIN of this answer from now on"));
    }

    private static Stream<Reason> card(BenefitsCard card, Demographics who, LocalDate today) {
        var onFile = who.cardIssued();
        var shown = card.issuedAsOf(today);
        if (shown.isEmpty()) {
            return Stream.of(notice(
                    "CARD_ISSUE_DATE_IMPOSSIBLE",
                    "No year has the day of issue that the card number gives",
                    "Compare the number with the card; ask with the CIN if the card is damaged"));
        }
        if (onFile == null) {
            return Stream.of();
        }
        if (card.wasIssuedOn(onFile)) {
            return card.checkDigit().equals(who.cardCheckDigit())
                    ? Stream.of()
                    : Stream.of(notice(
                            "CARD_CHECK_DIGIT_DIFFERS",
                            "The card's tenth character is not that of the card on file",
                            "Compare the number with the card and the person with an identity document"));
        }
        return Stream.of(
                shown.get().isAfter(onFile)
                        ? notice(
                                "CARD_NEWER_THAN_FILE",
                                "The card shown was issued after the card that the state's file names",
                                "Compare the person with an identity document; the file may lag behind")
                        : notice(
                                "CARD_SUPERSEDED",
                                "The card shown is not the one issued last",
                                "Compare the person with an identity document and ask for the newer card"));
    }

    private static Reason notice(String code, String text, String remedy) {
        return new Reason(code, text, remedy, null, null);
    }
}

package org.medicalsuite.eligibility.inquiry;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.medicalsuite.eligibility.card.BenefitsCard;
import org.medicalsuite.eligibility.person.NameKey;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.MalformedValue;
import org.medicalsuite.kernel.Refusal;

/** Whom an inquiry seeks, in one of four ways. */
sealed interface Sought {
    record ByCin(Cin cin) implements Sought {}

    record ByCard(BenefitsCard card) implements Sought {}

    record ByName(String lastKey, String firstKey, LocalDate birthDate) implements Sought {}

    /** A member of another programme, of whom nothing is held here; the number is forgotten at once. */
    record ByHapCard() implements Sought {}

    /** Reads the one way that the inquiry uses; refuses none or several. */
    static Sought in(EligibilityInquiry inquiry) {
        var ways = Stream.of(inquiry.cin(), inquiry.card(), inquiry.hapCard(), inquiry.person())
                .filter(way -> way != null)
                .count();
        if (ways != 1) {
            throw Refusal.invalid(new FieldFault(
                    "",
                    ways == 0 ? "PERSON_REQUIRED" : "PERSON_NAMED_TWICE",
                    "An inquiry names the person in exactly one way",
                    "Send one of cin, card, hapCard or person"));
        }
        if (inquiry.cin() != null) {
            return new ByCin(inquiry.cin());
        }
        if (inquiry.card() != null) {
            return new ByCard(card(inquiry.card()));
        }
        if (inquiry.hapCard() != null) {
            return new ByHapCard();
        }
        if (inquiry.person() != null) {
            var person = inquiry.person();
            return new ByName(NameKey.of(person.lastName()), NameKey.of(person.firstName()), person.birthDate());
        }
        throw new IllegalStateException("One way was counted");
    }

    private static BenefitsCard card(String text) {
        try {
            return BenefitsCard.parse(text);
        } catch (MalformedValue malformed) {
            throw Refusal.invalid(FieldFault.of("card", malformed));
        }
    }
}

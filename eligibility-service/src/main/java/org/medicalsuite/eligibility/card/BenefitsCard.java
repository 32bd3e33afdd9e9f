package org.medicalsuite.eligibility.card;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.MalformedValue;

/**
 * The 14 characters of a Benefits Identification Card (BIC): CIN, check digit, issue date as YDDD (Los Angeles DMH
 * bulletin NGA 12-041). The check digit's arithmetic is not public, so it is kept and compared, never computed. The
 * year has one digit, so a card number alone means a different day in each decade.
 *
 * @param checkDigit tenth character
 * @param issueJulian last digit of the year and day of the year, such as 9180
 */
public record BenefitsCard(Cin cin, String checkDigit, String issueJulian) {
    private static final Pattern FORM = Pattern.compile("9[0-9]{7}[A-Z][0-9]{5}");
    private static final int CIN_LENGTH = 9;
    private static final int DECADE = 10;

    public static BenefitsCard parse(String text) {
        var card = text.strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(card).matches()) {
            throw new MalformedValue(
                    "CARD_FORM",
                    "A card number has 14 characters: the CIN, a check digit and four digits of the issue date",
                    "Send the whole number on the card, such as 91234567A29180");
        }
        var parsed = new BenefitsCard(
                new Cin(card.substring(0, CIN_LENGTH)),
                card.substring(CIN_LENGTH, CIN_LENGTH + 1),
                card.substring(CIN_LENGTH + 1));
        if (parsed.dayOfYear() < 1 || parsed.dayOfYear() > 366) {
            throw new MalformedValue(
                    "CARD_ISSUE_DATE",
                    "The last three digits of a card number are a day of the year",
                    "Send the whole number on the card, such as 91234567A29180");
        }
        return parsed;
    }

    /** The card with this check digit that was issued on a day. */
    public static BenefitsCard of(Cin cin, String checkDigit, LocalDate issued) {
        return new BenefitsCard(cin, checkDigit, "%d%03d".formatted(issued.getYear() % DECADE, issued.getDayOfYear()));
    }

    /** The 14 characters. */
    public String number() {
        return cin.value() + checkDigit + issueJulian;
    }

    /** The latest day not after {@code asOf} that the card number can mean; empty where no year has such a day. */
    public Optional<LocalDate> issuedAsOf(LocalDate asOf) {
        var latest = asOf.getYear() - Math.floorMod(asOf.getYear() - yearDigit(), DECADE);
        // Day 366 exists in some decades only, so a few decades are looked through.
        return IntStream.range(0, 4)
                .map(decades -> latest - DECADE * decades)
                .filter(year -> dayOfYear() <= LocalDate.of(year, 1, 1).lengthOfYear())
                .mapToObj(year -> LocalDate.ofYearDay(year, dayOfYear()))
                .filter(day -> !day.isAfter(asOf))
                .findFirst();
    }

    /** Whether the number is that of a card issued on this day, whichever decade. */
    public boolean wasIssuedOn(LocalDate day) {
        return day.getYear() % DECADE == yearDigit() && day.getDayOfYear() == dayOfYear();
    }

    private int yearDigit() {
        return issueJulian.charAt(0) - '0';
    }

    private int dayOfYear() {
        return Integer.parseInt(issueJulian.substring(1));
    }
}

package org.medicalsuite.tar.number;

import java.util.Optional;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.TarNumber;

/**
 * A TAR number as people and claims write it: ten digits, or eleven with the pricing indicator behind them.
 *
 * @param indicator the eleventh digit; empty where it was left out
 */
public record PriceableNumber(TarNumber number, Optional<String> indicator) {
    private static final Citation LAW = Citation.found("Medi-Cal bulletin newsroom_8551; pro.medi-cal.ca.gov eTAR FAQ");
    private static final int DIGITS = 10;

    /** What came of reading a number. */
    public sealed interface Reading {
        record Read(PriceableNumber number) implements Reading {}

        record Unusable(Fault fault) implements Reading {}
    }

    /** Why a number cannot be used. */
    public enum Fault {
        TCN_NOT_DIGITS("A TAR number has digits only"),
        TCN_LENGTH("A TAR number has ten digits, or eleven with the pricing indicator"),
        PI_MISSING_CLAIM_DENIED("A claim without the pricing indicator is denied"),
        PI_NOT_YET_ASSIGNED("The request is not approved, so there is no pricing indicator yet"),
        PI_MISMATCH("The pricing indicator is not the one that the payer gave");

        private final String sentence;

        Fault(String sentence) {
            this.sentence = sentence;
        }

        public Basis basis() {
            return new Basis(name(), sentence, LAW);
        }
    }

    /** Reads a number that somebody typed; surrounding blanks are forgiven. */
    public static Reading read(String text) {
        var digits = text.strip();
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return new Reading.Unusable(Fault.TCN_NOT_DIGITS);
        }
        return switch (digits.length()) {
            case DIGITS -> new Reading.Read(new PriceableNumber(new TarNumber(digits), Optional.empty()));
            case DIGITS + 1 ->
                new Reading.Read(new PriceableNumber(
                        new TarNumber(digits.substring(0, DIGITS)), Optional.of(digits.substring(DIGITS))));
            default -> new Reading.Unusable(Fault.TCN_LENGTH);
        };
    }

    /** Why a claim may not be paid by this number; empty where it may. */
    public Optional<Fault> claimFault(Optional<String> indicatorOnFile) {
        if (indicatorOnFile.isEmpty()) {
            return Optional.of(Fault.PI_NOT_YET_ASSIGNED);
        }
        if (indicator.isEmpty()) {
            return Optional.of(Fault.PI_MISSING_CLAIM_DENIED);
        }
        return indicator.equals(indicatorOnFile) ? Optional.empty() : Optional.of(Fault.PI_MISMATCH);
    }
}

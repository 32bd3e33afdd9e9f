package org.medicalsuite.cob.billing;

import java.time.LocalDate;
import org.medicalsuite.cob.reference.Figure;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/** What a proof is worth on the day of service. */
public record ProofCheck(Worth worth, Basis basis) {
    private static final Citation ACCEPTED = Citation.found("California Health & Wellness 23-676m (2023-07-14)");
    private static final Citation OUTSIDE = Citation.knowledge("Medi-Cal provider manual: other health coverage");

    /** What Medi-Cal may do with it. */
    public enum Worth {
        /** The other coverage does not cover the service: Medi-Cal pays as if there were none. */
        SHOWS_NOT_COVERED,
        /** The other coverage has processed the service: Medi-Cal pays behind it. */
        SHOWS_PAYMENT,
        /** It proves nothing. */
        NOT_ACCEPTED
    }

    /**
     * Weighs a proof.
     *
     * @param received when the claim with the proof comes to Medi-Cal
     */
    public static ProofCheck of(Proof proof, LocalDate serviceDate, LocalDate received, Figures figures) {
        return switch (proof.kind()) {
            case DENIAL_LETTER, EOB_NOT_COVERED -> letter(proof, serviceDate, figures);
            case EOB_PROCESSED ->
                new ProofCheck(
                        Worth.SHOWS_PAYMENT,
                        new Basis("EOB_PROCESSED", "The other coverage has processed the service", ACCEPTED));
            case REFUSED_OUTSIDE_PLAN ->
                new ProofCheck(
                        Worth.NOT_ACCEPTED,
                        new Basis(
                                "REFUSED_OUTSIDE_PLAN",
                                "A refusal because the member went outside of the plan is not accepted",
                                OUTSIDE));
            case BILLED_WITHOUT_ANSWER -> unanswered(proof, received, figures);
        };
    }

    /** Whether a denial letter may still be used: up to the same day of a later year, that day included. */
    public static boolean letterHolds(LocalDate letter, LocalDate serviceDate, Figures figures) {
        int years = figures.on(serviceDate, Figure.DENIAL_LETTER_YEARS).count();
        return !serviceDate.isAfter(letter.plusYears(years));
    }

    private static ProofCheck letter(Proof proof, LocalDate serviceDate, Figures figures) {
        var years = figures.on(serviceDate, Figure.DENIAL_LETTER_YEARS);
        return letterHolds(proof.date(), serviceDate, figures)
                ? new ProofCheck(
                        Worth.SHOWS_NOT_COVERED,
                        new Basis(
                                "DENIAL_ACCEPTED",
                                "The other coverage says that it does not cover the service",
                                ACCEPTED))
                : new ProofCheck(
                        Worth.NOT_ACCEPTED,
                        new Basis(
                                "DENIAL_TOO_OLD",
                                "The denial is older than " + years.count() + " year on the day of service",
                                years.citation()));
    }

    private static ProofCheck unanswered(Proof proof, LocalDate received, Figures figures) {
        var days = figures.on(received, Figure.NO_ANSWER_DAYS);
        var from = proof.date().plusDays(days.count());
        return received.isBefore(from)
                ? new ProofCheck(
                        Worth.NOT_ACCEPTED,
                        new Basis(
                                "NO_ANSWER_YET",
                                "The other coverage has time to answer until " + from,
                                days.citation()))
                : new ProofCheck(
                        Worth.SHOWS_NOT_COVERED,
                        new Basis(
                                "NO_ANSWER",
                                "The other coverage has not answered in " + days.count() + " days",
                                days.citation()));
    }
}

package org.medicalsuite.tar.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.medicalsuite.tar.request.UnitMovements.Kind;

/**
 * The units of a line and every claim that moved them.
 *
 * @param authorized what the decision grants
 * @param used in use by claims that were not voided
 * @param returned given back by voided claims
 * @param left what claims may still draw
 * @param movements in the order in which they came
 */
public record LineLedgerAnswer(
        int line, int authorized, int used, int returned, int left, List<MovementAnswer> movements) {

    /** A claim that drew units, or was voided and gave them back. */
    public record MovementAnswer(String claimId, Kind kind, int units, LocalDate serviceDate, Instant at) {}
}

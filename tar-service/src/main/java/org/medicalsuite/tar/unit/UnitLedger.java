package org.medicalsuite.tar.unit;

import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.DateSpan;

/**
 * What is authorised on a line and what of it is used. A ledger is a value: drawing gives a new one.
 *
 * @param authorized units that may be used, never fewer than {@code used}
 * @param used units that claims have drawn and not given back
 */
public record UnitLedger(int authorized, int used, DateSpan dates) {
    private static final Citation BOUNDS = Citation.knowledge("Medi-Cal manual, TAR Overview");

    public UnitLedger {
        if (used < 0 || used > authorized) {
            throw new IllegalArgumentException("A line uses no more units than are authorised, and none below zero");
        }
    }

    /** What came of a draw. */
    public sealed interface Outcome {
        record Drawn(UnitLedger ledger, int units) implements Outcome {}

        record Refused(Bound bound) implements Outcome {}
    }

    /** What a line bounds; tried in this order. */
    public enum Bound {
        SERVICE_NOT_ON_TAR("The claim's code or modifier is not that of the line"),
        PROVIDER_NOT_ON_TAR("The claim's provider is not the one authorised"),
        DOS_OUTSIDE_TAR("The date of service lies outside the dates authorised"),
        UNITS_EXCEED_TAR("The claim wants more units than are left"),
        UNITS_NOT_POSITIVE("A claim draws at least one unit");

        private final String sentence;

        Bound(String sentence) {
            this.sentence = sentence;
        }

        public Basis basis() {
            return new Basis(name(), sentence, BOUNDS);
        }
    }

    /**
     * The ledger of an authorization. What is in use stays authorised even where less lasts (eTAR FAQ: cancelling cuts the
     * units to those paid); what a claim gives back above that is authorised no longer.
     *
     * @param lasting units that stay authorised whatever claims give back
     */
    public static UnitLedger granting(int lasting, int used, DateSpan dates) {
        return new UnitLedger(Math.max(lasting, used), used, dates);
    }

    public int remaining() {
        return authorized - used;
    }

    /** Draws all units of a claim or none. */
    public Outcome draw(Draw claim) {
        if (!claim.sameService()) {
            return new Outcome.Refused(Bound.SERVICE_NOT_ON_TAR);
        }
        if (!claim.sameProvider()) {
            return new Outcome.Refused(Bound.PROVIDER_NOT_ON_TAR);
        }
        if (!dates.covers(claim.serviceDate())) {
            return new Outcome.Refused(Bound.DOS_OUTSIDE_TAR);
        }
        if (claim.units() < 1) {
            return new Outcome.Refused(Bound.UNITS_NOT_POSITIVE);
        }
        return claim.units() > remaining()
                ? new Outcome.Refused(Bound.UNITS_EXCEED_TAR)
                : new Outcome.Drawn(new UnitLedger(authorized, used + claim.units(), dates), claim.units());
    }
}

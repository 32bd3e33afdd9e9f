package org.medicalsuite.cob.payment;

/**
 * A stay under Medicare Part A, by the days of its benefit period.
 *
 * @param firstDay of the benefit period, 1 for the day of admission
 * @param lastDay of the benefit period, not before the first; days beyond what Part A covers are not part of the claim
 * @param deductibleMet whether the benefit period's deductible was paid on an earlier claim
 */
public record Stay(Place place, int firstDay, int lastDay, boolean deductibleMet) {
    /** Where the stay is, with the last day that Part A covers (42 CFR 409.61). */
    public enum Place {
        /** Days 91 to 150 are the lifetime reserve. */
        HOSPITAL(150),
        SKILLED_NURSING_FACILITY(100);

        private final int lastCoveredDay;

        Place(int lastCoveredDay) {
            this.lastCoveredDay = lastCoveredDay;
        }

        public int lastCoveredDay() {
            return lastCoveredDay;
        }
    }

    /** How many of the stay's days fall between two days of the benefit period, both included. */
    int daysBetween(int from, int thru) {
        return Math.max(0, Math.min(lastDay, thru) - Math.max(firstDay, from) + 1);
    }
}

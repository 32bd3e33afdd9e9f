package org.medicalsuite.cob.billing;

import org.medicalsuite.kernel.Basis;

/** What Medi-Cal does with a claim while other coverage is on file. */
public record GateAnswer(Decision decision, Basis basis) {
    /** The decisions. */
    public enum Decision {
        /** No other coverage stands before Medi-Cal for this service. */
        PROCESS_AS_PRIMARY(true, "Bill Medi-Cal"),
        /** The other coverage has processed the service; Medi-Cal pays behind it. */
        PROCESS_AS_SECONDARY(true, "Bill Medi-Cal with what the other coverage paid and left to the patient"),
        /** Medi-Cal pays and recovers afterwards. */
        PAY_THEN_CHASE(true, "Bill Medi-Cal; it recovers from the other coverage"),
        /** The third party still has time. */
        WAIT_FOR_THIRD_PARTY(false, "Wait until the third party's days have ended"),
        /** The other coverage must be billed first. */
        REJECT_BILL_OHC_FIRST(false, "Bill the other coverage first, then Medi-Cal with its answer"),
        /** No source tells; a person must look. */
        REVIEW(false, "Have the code of the other coverage looked at");

        private final boolean mayBeBilled;
        private final String followUp;

        Decision(boolean mayBeBilled, String followUp) {
            this.mayBeBilled = mayBeBilled;
            this.followUp = followUp;
        }

        /** Whether Medi-Cal may be billed now. */
        public boolean mayBeBilled() {
            return mayBeBilled;
        }

        /** What to do, in words. */
        public String followUp() {
            return followUp;
        }
    }
}

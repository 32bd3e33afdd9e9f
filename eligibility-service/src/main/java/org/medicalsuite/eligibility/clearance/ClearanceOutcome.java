package org.medicalsuite.eligibility.clearance;

import java.util.List;
import org.medicalsuite.eligibility.coverage.Reason;

/** How a clearance or a reversal ends; all but the first three change nothing. */
public enum ClearanceOutcome {
    /** The share of cost of the month is met. */
    CLEARED,
    /** Counted, and some of the share of cost remains. */
    PARTLY_CLEARED,
    /** What the clearance counted remains again. */
    REVERSED,
    PERSON_NOT_FOUND,
    NO_SHARE_OF_COST,
    CASE_NUMBER_NOT_OF_PERSON,
    ALREADY_MET,
    ALREADY_REVERSED;

    /** Why nothing changed and what to do next; empty where something did. */
    List<Reason> reasons() {
        return switch (this) {
            case CLEARED, PARTLY_CLEARED, REVERSED -> List.of();
            case PERSON_NOT_FOUND -> List.of(Reason.notFound());
            case NO_SHARE_OF_COST ->
                List.of(reason(
                        "No share of cost is on file for the person in the month of the service date",
                        "Ask for the person's eligibility on the date; bill Medi-Cal if they are covered"));
            case CASE_NUMBER_NOT_OF_PERSON ->
                List.of(reason(
                        "The person's bills cannot be applied to this case number in the month",
                        "Send one of the case numbers that the eligibility answer names"));
            case ALREADY_MET ->
                List.of(reason(
                        "Nothing of the month's share of cost remains, so nothing was counted",
                        "Bill Medi-Cal for the whole service and collect nothing from the person"));
            case ALREADY_REVERSED ->
                List.of(reason(
                        "The clearance was taken back before, or is itself a reversal",
                        "Read the share of cost of the month; clear again if the reversal was wrong"));
        };
    }

    private Reason reason(String text, String remedy) {
        return new Reason(name(), text, remedy, null, null);
    }
}

package org.medicalsuite.eligibility.identity;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.medicalsuite.eligibility.coverage.Reason;

/**
 * What became of a merge.
 *
 * @param spans how many spans of the frozen record the live one took over
 * @param reasons why nothing changed; empty otherwise
 */
public record MergeAnswer(Outcome outcome, int spans, List<Reason> reasons) {

    /** How a merge ends; all but the first change nothing. */
    @Schema(name = "MergeOutcome")
    public enum Outcome {
        MERGED,
        ALREADY_MERGED,
        PERSON_NOT_FOUND,
        FROZEN_CIN_LEADS_ELSEWHERE,
        LIVE_CIN_IS_FROZEN
    }

    static MergeAnswer of(Outcome outcome) {
        return new MergeAnswer(
                outcome,
                0,
                switch (outcome) {
                    case MERGED -> List.of();
                    case ALREADY_MERGED ->
                        List.of(reason(outcome, "The records were merged before", "Nothing is left to do"));
                    case PERSON_NOT_FOUND ->
                        List.of(reason(
                                outcome,
                                "One of the two CINs is on no record",
                                "Send the enrollment file with the live record first"));
                    case FROZEN_CIN_LEADS_ELSEWHERE ->
                        List.of(reason(
                                outcome,
                                "The older CIN was merged into another record before",
                                "Look the older CIN up and merge the record that it leads to"));
                    case LIVE_CIN_IS_FROZEN ->
                        List.of(reason(
                                outcome,
                                "The CIN that should stay live is frozen itself",
                                "Look it up and send the CIN that it leads to"));
                });
    }

    private static Reason reason(Outcome outcome, String text, String remedy) {
        return new Reason(outcome.name(), text, remedy, null, null);
    }
}

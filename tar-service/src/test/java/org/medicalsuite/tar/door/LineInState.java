package org.medicalsuite.tar.door;

import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.door.Deeds.approve;
import static org.medicalsuite.tar.door.Deeds.defer;
import static org.medicalsuite.tar.door.Deeds.deny;
import static org.medicalsuite.tar.door.Deeds.modify;
import static org.medicalsuite.tar.door.Deeds.reduce;
import static org.medicalsuite.tar.door.Deeds.update;

import java.time.LocalDate;
import java.util.List;
import org.medicalsuite.tar.decision.LineStatus;

/**
 * Brings a line into a state by what providers and payers do at the door, one deed after the other.
 *
 * @param wanted what is asked for; where something is authorised, so much is
 * @param today the day on which all of it happens
 * @param reducedFrom the day of a reduction that is announced
 */
public record LineInState(Wanted wanted, LocalDate today, LocalDate reducedFrom) {
    public static final String FIRST_LINE = Body.of("lines", List.of(1)).text();

    public TarAtTheDoor in(LineStatus status) {
        return switch (status) {
            case UNSUBMITTED -> throw new IllegalArgumentException("What was not submitted is not at the door");
            case IN_REVIEW -> TarAtTheDoor.submitted(wanted);
            case DEFERRED -> in(LineStatus.IN_REVIEW).decided(defer());
            case APPROVED -> in(LineStatus.IN_REVIEW).decided(approve());
            case MODIFIED ->
                TarAtTheDoor.submitted(wanted.units(wanted.units() + 1))
                        .decided(modify(wanted.units() - 1, wanted.from(), wanted.thru()));
            case DENIED -> in(LineStatus.IN_REVIEW).decided(deny());
            case REJECTED -> TarAtTheDoor.submitted(wanted.of("FAMILY_PLANNING"));
            case RETURNED ->
                TarAtTheDoor.onPaper(wanted, Body.of("receivedOn", today).with("missing", "The signature"));
            case WITHDRAWN -> in(LineStatus.IN_REVIEW).after(SUNRISE, "cancellations", FIRST_LINE);
            case APPEAL_IN_REVIEW -> in(LineStatus.DENIED).appealed();
            case APPEAL_UPHELD -> in(LineStatus.APPEAL_IN_REVIEW).decided(deny());
            case UPDATE_IN_REVIEW ->
                in(LineStatus.APPROVED)
                        .after(
                                SUNRISE,
                                "updates",
                                Body.aboutLine(update(wanted.units() + 2, wanted.from(), wanted.thru())));
            case REDUCTION_PENDING -> in(LineStatus.APPROVED).reduced(reduce(1, reducedFrom));
        };
    }
}

package org.medicalsuite.eligibility.choice;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.assignment.ChoiceState;

/** A packet's state as it is stored and shown. */
public enum StateName {
    OPEN,
    STOPPED,
    CHOSEN,
    ASSIGNED,
    FEE_FOR_SERVICE,
    ENDED;

    static StateName of(ChoiceState state) {
        return switch (state) {
            case ChoiceState.Open _ -> OPEN;
            case ChoiceState.Stopped _ -> STOPPED;
            case ChoiceState.Chosen _ -> CHOSEN;
            case ChoiceState.Assigned _ -> ASSIGNED;
            case ChoiceState.FeeForService _ -> FEE_FOR_SERVICE;
            case ChoiceState.Ended _ -> ENDED;
        };
    }

    ChoiceState state(LocalDate chooseBy, @Nullable LocalDate stoppedOn) {
        return switch (this) {
            case OPEN -> new ChoiceState.Open(chooseBy);
            case STOPPED -> new ChoiceState.Stopped(chooseBy, Objects.requireNonNull(stoppedOn));
            case CHOSEN -> new ChoiceState.Chosen();
            case ASSIGNED -> new ChoiceState.Assigned();
            case FEE_FOR_SERVICE -> new ChoiceState.FeeForService();
            case ENDED -> new ChoiceState.Ended();
        };
    }
}

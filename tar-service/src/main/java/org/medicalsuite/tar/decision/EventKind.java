package org.medicalsuite.tar.decision;

import org.medicalsuite.tar.deadline.Programme;

/** The events by name, and who may cause each. */
public enum EventKind {
    SUBMIT(Owner.PROVIDER),
    UPDATE_REJECTED_SERVICE(Owner.PROVIDER),
    APPROVE(Owner.DECIDER),
    MODIFY(Owner.DECIDER),
    DEFER(Owner.DECIDER),
    DENY(Owner.DECIDER),
    REJECT(Owner.DECIDER),
    RETURN(Owner.DECIDER),
    ANSWER_DEFERRAL(Owner.PROVIDER),
    APPEAL(Owner.PROVIDER),
    CANCEL(Owner.PROVIDER),
    UPDATE(Owner.PROVIDER),
    REDUCE_AUTHORIZATION(Owner.DEPARTMENT),
    REDUCTION_TAKES_EFFECT(Owner.SYSTEM);

    private final Owner owner;

    EventKind(Owner owner) {
        this.owner = owner;
    }

    /** Who may cause this event to a line of the programme. */
    public Actor actor(Programme programme) {
        return switch (owner) {
            case PROVIDER -> Actor.PROVIDER;
            case DECIDER -> Actor.deciderOf(programme);
            case DEPARTMENT -> Actor.DEPARTMENT;
            case SYSTEM -> Actor.SYSTEM;
        };
    }

    /** Whether this is the duty of whoever decides. */
    public boolean decides() {
        return owner == Owner.DECIDER;
    }

    private enum Owner {
        PROVIDER,
        DECIDER,
        DEPARTMENT,
        SYSTEM
    }
}

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
    EXTEND(Owner.DECIDER),
    ASSIGN_PRICING_INDICATOR(Owner.DECIDER),
    ANSWER_DEFERRAL(Owner.PROVIDER),
    APPEAL(Owner.PROVIDER),
    CANCEL(Owner.PROVIDER),
    UPDATE(Owner.PROVIDER),
    REDUCE_AUTHORIZATION(Owner.WHOEVER_AUTHORISED),
    REDUCTION_TAKES_EFFECT(Owner.SYSTEM),
    DEEM_APPROVED(Owner.SYSTEM),
    DENY_BY_TIME(Owner.SYSTEM);

    private final Owner owner;

    EventKind(Owner owner) {
        this.owner = owner;
    }

    /** Who may cause this event to a line of the programme. */
    public Actor actor(Programme programme) {
        return switch (owner) {
            case PROVIDER -> Actor.PROVIDER;
            case DECIDER -> Actor.deciderOf(programme);
            case WHOEVER_AUTHORISED -> programme == Programme.PLAN ? Actor.PLAN_CONSULTANT : Actor.DEPARTMENT;
            case SYSTEM -> Actor.SYSTEM;
        };
    }

    /** Whether this is the duty of whoever decides. */
    public boolean decides() {
        return owner == Owner.DECIDER || owner == Owner.WHOEVER_AUTHORISED;
    }

    private enum Owner {
        PROVIDER,
        DECIDER,
        WHOEVER_AUTHORISED,
        SYSTEM
    }
}

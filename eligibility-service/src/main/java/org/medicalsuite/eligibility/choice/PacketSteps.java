package org.medicalsuite.eligibility.choice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.assignment.ChoiceState;
import org.medicalsuite.eligibility.membership.Enrollees;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.audit.AuditTrail;

/** Lets packets go from state to state, as the state machine allows, each step kept with who, when and why. */
@ApplicationScoped
public class PacketSteps {
    private final PacketStore store;
    private final Enrollees enrollees;
    private final AuditTrail audit;

    PacketSteps(PacketStore store, Enrollees enrollees, AuditTrail audit) {
        this.store = store;
        this.enrollees = enrollees;
        this.audit = audit;
    }

    /** The person's running packet, locked to the commit. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Packet> lockRunning(long person) {
        return store.lockRunning(person);
    }

    /** Locks the person's running packet to the commit, where there is one, before the person is locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void holdRunning(long person) {
        store.lockRunning(person);
    }

    /**
     * What happens to a locked packet today.
     *
     * @param record id of the record that tells why, or null
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Packet step(Packet packet, ChoiceState.Event event, @Nullable String record, Caller caller) {
        return tryStep(packet, event, record, caller)
                .orElseThrow(() -> new Refusal(
                        ProblemType.CONFLICT,
                        "The choice packet is %s; %s is not possible".formatted(StateName.of(packet.state()), event)));
    }

    /** The same for the person's running packet, if there is one that the event can happen to. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void stepRunning(long person, ChoiceState.Event event, @Nullable String record, Caller caller) {
        store.lockRunning(person).ifPresent(packet -> tryStep(packet, event, record, caller));
    }

    private Optional<Packet> tryStep(Packet packet, ChoiceState.Event event, @Nullable String record, Caller caller) {
        LocalDate today = enrollees.today();
        var next = packet.state().after(event, today).map(packet::in);
        next.ifPresent(after -> {
            store.step(after, event, today, record, enrollees.now(), caller);
            audit.record(
                    caller,
                    new AuditTrail.Entry("choice-packet.step", packet.cin(), packet.id(), "operations", event.name()));
        });
        return next;
    }
}

package org.medicalsuite.eligibility.choice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.assignment.ChoicePacket;
import org.medicalsuite.eligibility.assignment.ChoiceState;
import org.medicalsuite.eligibility.assignment.NoticeRule;
import org.medicalsuite.eligibility.membership.Enrollees;
import org.medicalsuite.eligibility.membership.EnrolmentAct;
import org.medicalsuite.eligibility.membership.EnrolmentRecord;
import org.medicalsuite.eligibility.membership.Standing;
import org.medicalsuite.eligibility.notice.Notices;
import org.medicalsuite.eligibility.person.KnownPerson;
import org.medicalsuite.eligibility.plan.lineup.PlanLineUp;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.audit.AuditTrail;

/** Opens packets for people who must be in a plan, and deals with those that are overdue. */
@ApplicationScoped
public class Packets {
    private static final Citation NO_PACKET =
            Citation.found("healthforallcalifornia.org: County Organized Health Systems"
                    + " enrol automatically; the single plan by the same reading");

    private final PacketStore store;
    private final PacketSteps steps;
    private final Assigning assigning;
    private final Notices notices;
    private final Enrollees enrollees;
    private final AuditTrail audit;

    Packets(
            PacketStore store,
            PacketSteps steps,
            Assigning assigning,
            Notices notices,
            Enrollees enrollees,
            AuditTrail audit) {
        this.store = store;
        this.steps = steps;
        this.assigning = assigning;
        this.notices = notices;
        this.enrollees = enrollees;
        this.audit = audit;
    }

    /**
     * Opens the clock of a locked person, where there is a choice to make; where the county has one plan for all, the
     * person is assigned at once.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    PacketOpening open(KnownPerson person, LocalDate postmark, Caller caller) {
        var standing = Standing.of(Enrollees.onDay(person, enrollees.today()));
        if (standing.isEmpty()) {
            return PacketOpening.notNeeded(new Basis("NO_MEDI_CAL", "No Medi-Cal is on file for today", NO_PACKET));
        }
        var status = standing.get();
        if (!status.mandatory() || inOrBeforePlan(person)) {
            return PacketOpening.notNeeded(
                    status.mandatory()
                            ? new Basis("ALREADY_IN_A_PLAN", "The person is or will be in a plan", NO_PACKET)
                            : status.status().basis());
        }
        var running = store.running(person.id());
        if (running.isPresent()) {
            return PacketOpening.running(running.get());
        }
        return PlanLineUp.of(status.county(), enrollees.today()).openToAll().size() > 1
                ? PacketOpening.opened(send(person, status, postmark, caller), basis(status, postmark))
                : PacketOpening.assigned(assigning.assign(person, status, null, caller));
    }

    /** Deals with the packet that is overdue longest; false where there is none that nobody else has in hand. */
    @Transactional
    public boolean assignNextOverdue(Caller job) {
        var packet = store.claimOverdue(enrollees.today());
        packet.ifPresent(overdue -> decide(overdue, enrollees.lock(job, overdue.cin()), job));
        return packet.isPresent();
    }

    private void decide(Packet packet, KnownPerson person, Caller job) {
        var standing = Standing.of(Enrollees.onDay(person, enrollees.today()))
                .filter(Standing::mandatory)
                .filter(now -> now.county().code().equals(packet.county()))
                .filter(_ -> !inOrBeforePlan(person));
        if (standing.isEmpty()) {
            steps.step(packet, ChoiceState.Event.END, null, job);
            return;
        }
        var act = assigning.assign(person, standing.get(), packet.id(), job);
        steps.step(
                packet, act.kept() ? ChoiceState.Event.ASSIGN : ChoiceState.Event.OFFER_FEE_FOR_SERVICE, act.id(), job);
    }

    private Packet send(KnownPerson person, Standing standing, LocalDate postmark, Caller caller) {
        var chooseBy = clock(standing, postmark).chooseBy();
        var packet = new Packet(
                EnrolmentRecord.Ids.next("pkt"),
                person.id(),
                person.cin(),
                standing.county().code(),
                postmark,
                chooseBy,
                new ChoiceState.Open(chooseBy));
        store.open(packet, enrollees.now(), caller);
        var about =
                new Notices.About(person.id(), packet.id(), standing.county().code(), null, postmark);
        for (var kind : List.of(NoticeRule.NoticeKind.CHOICE_PACKET, NoticeRule.NoticeKind.CHOICE_REMINDER)) {
            notices.fallDue(kind, about, enrollees.now());
        }
        audit.record(
                caller, new AuditTrail.Entry("choice-packet.open", person.cin(), packet.id(), "operations", "OPEN"));
        // The clock does not run against somebody whose exemption is being renewed.
        return store.exemptionUnderReview(person.id())
                .map(request -> steps.step(packet, ChoiceState.Event.STOP_CLOCK, request, caller))
                .orElse(packet);
    }

    private Basis basis(Standing standing, LocalDate postmark) {
        return clock(standing, postmark).basis();
    }

    private ChoicePacket clock(Standing standing, LocalDate postmark) {
        return ChoicePacket.of(standing.county(), postmark, false, false, enrollees.today());
    }

    /** Whether the person is in a plan today or will be by what is known. */
    private boolean inOrBeforePlan(KnownPerson person) {
        return PlanAhead.of(person, enrollees.today()).isPresent();
    }

    Optional<Packet> find(String id) {
        return store.find(id);
    }

    Optional<Packet> running(long person) {
        return store.running(person);
    }

    /** How the opening of a packet ended. */
    record PacketOpening(
            Outcome outcome,
            @Nullable Packet packet,
            @Nullable EnrolmentAct assignment,
            @Nullable Basis basis) {
        @Schema(name = "PacketOutcome")
        enum Outcome {
            OPENED,
            RUNNING_ALREADY,
            ASSIGNED_AT_ONCE,
            NOT_NEEDED
        }

        /** Whether the packet or the assignment has left an audit record; that nothing was done has not. */
        boolean isOnRecord() {
            return outcome == Outcome.OPENED || (assignment != null && assignment.kept());
        }

        static PacketOpening opened(Packet packet, Basis basis) {
            return new PacketOpening(Outcome.OPENED, packet, null, basis);
        }

        static PacketOpening running(Packet packet) {
            return new PacketOpening(Outcome.RUNNING_ALREADY, packet, null, null);
        }

        static PacketOpening assigned(EnrolmentAct act) {
            return new PacketOpening(Outcome.ASSIGNED_AT_ONCE, null, act, act.basis());
        }

        static PacketOpening notNeeded(Basis basis) {
            return new PacketOpening(Outcome.NOT_NEEDED, null, null, basis);
        }
    }
}

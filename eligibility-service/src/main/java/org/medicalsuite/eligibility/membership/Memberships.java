package org.medicalsuite.eligibility.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.eligibility.fact.FactKind;
import org.medicalsuite.eligibility.fact.Timeline;
import org.medicalsuite.eligibility.person.KnownPerson;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.DateSpan;

/** Makes an act of enrolment true: its record, and the spans that inquiries are answered from. */
@ApplicationScoped
public class Memberships {
    /** An active member, as the state's file writes it. */
    private static final String ACTIVE = "01";

    /** The primary care provider belongs to the plan that named it. */
    private static final Set<FactKind> OF_A_PLAN = Set.of(FactKind.PLAN, FactKind.PRIMARY_CARE);

    private final StatedFacts facts;
    private final KeptText text;

    public Memberships(StatedFacts facts, KeptText text) {
        this.facts = facts;
        this.text = text;
    }

    /**
     * An act about a locked person.
     *
     * @param concerns the plan joined, or else the plan left
     */
    public record Act(
            KnownPerson person,
            String county,
            @Nullable String concerns,
            LocalDate effective,
            Object inputs,
            EnrolmentAct answer,
            String deed) {}

    /** The person is a member of the plan from a day on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void join(Act act, String hcpCode, Caller caller) {
        keep(
                act,
                caller,
                timeline -> timeline.state(
                        DateSpan.startingOn(act.effective()),
                        OF_A_PLAN,
                        Set.of(new Fact.PlanMembership(hcpCode, ACTIVE))));
    }

    /** The person is in no plan from a day on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void leave(Act act, Caller caller) {
        keep(act, caller, timeline -> timeline.state(DateSpan.startingOn(act.effective()), OF_A_PLAN, Set.of()));
    }

    /** Keeps an act and what it states of the person. */
    private void keep(Act act, Caller caller, Consumer<Timeline> statement) {
        var id = act.answer().id();
        if (id == null) {
            throw new IllegalArgumentException("A refused act is not kept");
        }
        var timeline = new Timeline(act.person().spans());
        statement.accept(timeline);
        facts.keep(
                new StatedFacts.Statement(
                        id,
                        act.person(),
                        act.county(),
                        act.concerns(),
                        act.effective(),
                        text.of(act.inputs()),
                        text.of(act.answer()),
                        act.deed(),
                        act.answer().outcome().name()),
                timeline,
                caller);
    }
}

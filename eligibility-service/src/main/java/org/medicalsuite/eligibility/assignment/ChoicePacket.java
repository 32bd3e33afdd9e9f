package org.medicalsuite.eligibility.assignment;

import java.time.LocalDate;
import java.util.List;
import org.medicalsuite.eligibility.plan.lineup.CountyPlan;
import org.medicalsuite.eligibility.plan.lineup.PlanLineUp;
import org.medicalsuite.eligibility.reference.Figure;
import org.medicalsuite.eligibility.reference.FigureName;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.County;

/**
 * What is due for somebody who was sent a choice packet.
 *
 * @param chooseBy last day to choose or to ask for an exemption
 * @param eligiblePlans plans that a default assignment may choose among
 * @param kaiserRequiresCriteria Kaiser is in the county, but only for those whom the law names
 */
public record ChoicePacket(
        Action action, LocalDate chooseBy, List<String> eligiblePlans, boolean kaiserRequiresCriteria, Basis basis) {

    /** What is done next. */
    public enum Action {
        AWAIT_CHOICE,
        /** A request for exemption stops the clock. */
        AWAIT_EXEMPTION_DECISION,
        DEFAULT_ASSIGN,
        ENROLL_AS_CHOSEN
    }

    public static ChoicePacket of(
            County county, LocalDate postmark, boolean chosen, boolean exemptionRequested, LocalDate on) {
        var days = Figure.of(FigureName.DAYS_TO_CHOOSE_A_PLAN, postmark);
        var chooseBy = postmark.plusDays(days.value());
        var lineUp = PlanLineUp.of(county, on);
        return new ChoicePacket(
                action(chosen, exemptionRequested, on.isAfter(chooseBy)),
                chooseBy,
                lineUp.openToAll().stream().map(CountyPlan::plan).toList(),
                lineUp.kaiserAvailable(),
                days.basis("Packet of %s, %d days to choose".formatted(postmark, days.value())));
    }

    private static Action action(boolean chosen, boolean exemptionRequested, boolean late) {
        if (chosen) {
            return Action.ENROLL_AS_CHOSEN;
        }
        if (exemptionRequested) {
            return Action.AWAIT_EXEMPTION_DECISION;
        }
        return late ? Action.DEFAULT_ASSIGN : Action.AWAIT_CHOICE;
    }
}

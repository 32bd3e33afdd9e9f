package org.medicalsuite.tar.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.tar.check.CheckAnswer.Outcome;
import org.medicalsuite.tar.deadline.Deadlines;
import org.medicalsuite.tar.deadline.Programme;
import org.medicalsuite.tar.deadline.RequestKind;
import org.medicalsuite.tar.decision.Actor;
import org.medicalsuite.tar.need.AuthorizationNeed;
import org.medicalsuite.tar.need.Coverage;
import org.medicalsuite.tar.need.EmergencyStatement;
import org.medicalsuite.tar.need.Finding;
import org.medicalsuite.tar.need.Inquiry;
import org.medicalsuite.tar.need.Need;
import org.medicalsuite.tar.need.ServiceCategory;
import org.medicalsuite.tar.request.DueAnswer;

/** Puts a question to the rules and words what they say. */
@ApplicationScoped
public class CheckView {
    private final AuthorizationNeed need;
    private final Deadlines deadlines;
    private final Clock clock;

    public CheckView(AuthorizationNeed need, Deadlines deadlines, Clock clock) {
        this.need = need;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    CheckAnswer answer(AuthorizationCheck check) {
        notNegative("amount", check.amount());
        notNegative("amountAlreadyInWindow", check.amountAlreadyInWindow());
        var found = need.decide(inquiry(check)).orElseThrow(() -> unknownVariant(check));
        var outcome = outcome(found.finding());
        return new CheckAnswer(
                outcome,
                found.finding().basis(),
                found.tried(),
                found.decidedBy(),
                found.finding() instanceof Finding.FactsMissing(var _, var fields) ? fields : List.of(),
                outcome == Outcome.TAR_NEEDED ? request(found) : null,
                found.standard(),
                found.otherPayer().orElse(null),
                outcome == Outcome.TAR_NEEDED || outcome == Outcome.PLAN_DECIDES
                        ? time(check, found.decidedBy()).orElse(null)
                        : null);
    }

    private static Outcome outcome(Finding finding) {
        return switch (finding) {
            case Finding.Needed _ -> Outcome.TAR_NEEDED;
            case Finding.NotNeeded _ -> Outcome.TAR_NOT_NEEDED;
            case Finding.PlanAuthorization _ -> Outcome.PLAN_DECIDES;
            case Finding.StatementInsufficient _ -> Outcome.EMERGENCY_STATEMENT_INSUFFICIENT;
            case Finding.FactsMissing _ -> Outcome.FACTS_MISSING;
            case Finding.Silent _ -> throw new IllegalStateException("A silent rule decided");
        };
    }

    private static CheckAnswer.Request request(Need found) {
        var service = found.service();
        return new CheckAnswer.Request(
                service.form(), service.submittedBy(), service.verbalAllowed(), found.documents());
    }

    private Optional<CheckAnswer.DecisionTime> time(AuthorizationCheck check, Programme decidedBy) {
        var now = clock.instant().atZone(Deadlines.CALIFORNIA);
        var by = Actor.deciderOf(decidedBy);
        var clocks = deadlines.decision(decidedBy, kind(check), now, now);
        return clocks.binding()
                .flatMap(latest -> clocks.typical()
                        .map(typical -> new CheckAnswer.DecisionTime(
                                DueAnswer.of(typical, by),
                                DueAnswer.of(latest, by),
                                clocks.all().stream()
                                        .map(due -> DueAnswer.of(due, by))
                                        .toList())));
    }

    private RequestKind kind(AuthorizationCheck check) {
        if (check.category() == ServiceCategory.DRUG) {
            return RequestKind.DRUG;
        }
        if (Boolean.TRUE.equals(check.expedited())) {
            return RequestKind.EXPEDITED;
        }
        return check.serviceDate().isBefore(Deadlines.localDay(clock.instant()))
                ? RequestKind.RETROSPECTIVE
                : RequestKind.STANDARD;
    }

    private static Inquiry inquiry(AuthorizationCheck check) {
        var emergency = check.emergency();
        return new Inquiry(
                check.category(),
                check.variant(),
                check.serviceDate(),
                check.amount(),
                Optional.ofNullable(check.amountAlreadyInWindow()).orElse(Money.ZERO),
                check.servicesAlreadyInWindow(),
                Boolean.TRUE.equals(check.onTarList()),
                emergency == null
                        ? null
                        : new EmergencyStatement(emergency.signedBy(), emergency.nature(), emergency.whyImmediate()),
                Optional.ofNullable(check.otherCoverage()).orElse(Coverage.MEDI_CAL_ONLY),
                Boolean.TRUE.equals(check.medicareCovers()),
                check.programme(),
                check.restrictionCode(),
                check.birthDate());
    }

    private static void notNegative(String field, @Nullable Money amount) {
        if (amount != null && amount.isNegative()) {
            throw Refusal.invalid(
                    new FieldFault(field, "AMOUNT_NEGATIVE", "An amount is not below zero", "Send the cost"));
        }
    }

    private Refusal unknownVariant(AuthorizationCheck check) {
        var variants = need.services().variants(check.category(), check.serviceDate());
        return Refusal.invalid(new FieldFault(
                "variant",
                "VARIANT_UNKNOWN",
                "The rules of this category on this day have no such variant",
                variants.isEmpty()
                        ? "Leave the variant out, or send a later date of service"
                        : "Send one of " + variants));
    }
}

package org.medicalsuite.cob;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.order.CobTerms;
import org.medicalsuite.cob.order.Employment;
import org.medicalsuite.cob.order.Household;
import org.medicalsuite.cob.order.Relation;
import org.medicalsuite.cob.order.Subscriber;

/** What a request says about a private plan: who holds it, through what work, and what its contract says. */
public final class PlanFacts {
    private PlanFacts() {}

    /** Who holds a private plan. */
    public record Holder(
            @NotNull(message = "is required") Relation relation,
            @Nullable LocalDate birthDate,
            @Nullable Household household,
            @Nullable LocalDate coveredSince) {
        /** This holder with what somebody else knows; what stands here already stays as it is. */
        Holder with(@Nullable Holder more) {
            // Another relation is another person: nothing of the one is true of the other.
            return more == null || more.relation != relation
                    ? this
                    : new Holder(
                            relation,
                            birthDate == null ? more.birthDate : birthDate,
                            household == null ? more.household : household,
                            coveredSince == null ? more.coveredSince : coveredSince);
        }

        Subscriber subscriber() {
            return new Subscriber(relation, birthDate, household, coveredSince);
        }
    }

    /** The work that a group plan rests on. */
    public record Work(
            Employment.@Nullable Status status,

            @Nullable @Min(value = 1, message = "must be 1 or more")
            Integer employees,

            @Nullable Boolean largerEmployerInPlan) {
        Employment employment() {
            return new Employment(status, employees, Boolean.TRUE.equals(largerEmployerInPlan));
        }
    }

    /** What a private plan's contract says about coordination. */
    public record Contract(
            CobTerms.@Nullable Provision provision,
            @Nullable Boolean yieldsToComplyingPlan,
            @Nullable Set<CobTerms.OptionalRule> withoutRules,
            @Nullable String supplements) {
        CobTerms terms() {
            return new CobTerms(
                    provision == null ? CobTerms.Provision.COMPLYING : provision,
                    Boolean.TRUE.equals(yieldsToComplyingPlan),
                    withoutRules == null ? Set.of() : withoutRules,
                    supplements);
        }
    }
}

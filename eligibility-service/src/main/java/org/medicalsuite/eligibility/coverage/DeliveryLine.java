package org.medicalsuite.eligibility.coverage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.assignment.ExclusiveProgramme;
import org.medicalsuite.eligibility.assignment.ManagedCareStatus;
import org.medicalsuite.eligibility.assignment.ManagedCareStatus.Delivery;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.eligibility.plan.lineup.PlanCodes;
import org.medicalsuite.eligibility.plan.lineup.PlanContacts;
import org.medicalsuite.eligibility.plan.lineup.PlanStatus;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/**
 * Who delivers care and is billed for Medi-Cal's part.
 *
 * @param plan the plan to bill; null in fee-for-service
 * @param status how the person stands to managed care by the rules; null where no county is known
 * @param statusBasis the rule behind {@code status}
 * @param basis why {@code delivery} is what it is
 */
public record DeliveryLine(
        Delivery delivery,
        @Nullable PlanToBill plan,
        ManagedCareStatus.@Nullable Status status,
        @Nullable Basis statusBasis,
        Basis basis) {

    /**
     * A plan to bill.
     *
     * @param name null where the code is in no table
     * @param telephone member services, or Health Care Options where the plan's own number is not known
     */
    public record PlanToBill(
            String hcpCode, @Nullable String name, @Nullable String telephone, String memberStatus, Source source) {}

    static DeliveryLine of(PersonOnDay person, AidCodeLine widest) {
        var byRule = EnrolleeOnDay.under(person, widest).map(enrollee -> ManagedCareStatus.of(enrollee, person.day()));
        var membership = person.first(Fact.PlanMembership.class);
        var status = byRule.map(ManagedCareStatus::status).orElse(null);
        var statusBasis = byRule.map(ManagedCareStatus::basis).orElse(null);
        if (membership.isPresent()
                && PlanStatus.of(membership.get().fact().status()).active()) {
            return new DeliveryLine(
                    Delivery.MANAGED_CARE,
                    plan(person, membership.get()),
                    status,
                    statusBasis,
                    member(membership.get().fact()));
        }
        return new DeliveryLine(
                Delivery.FEE_FOR_SERVICE, null, status, statusBasis, noPlan(membership, byRule, person));
    }

    private static PlanToBill plan(PersonOnDay person, PersonOnDay.Held<Fact.PlanMembership> held) {
        var code = held.fact().hcpCode();
        var name = PlanCodes.find(code, person.day())
                .map(PlanCodes.PlanCode::plan)
                .or(() -> ExclusiveProgramme.find(code, person.day()).map(ExclusiveProgramme::name));
        var contact = name.flatMap(plan -> PlanContacts.find(plan, person.day()))
                .or(() -> PlanContacts.find(PlanContacts.HEALTH_CARE_OPTIONS, person.day()));
        return new PlanToBill(
                code,
                name.orElse(null),
                contact.map(PlanContacts.Contact::telephone).orElse(null),
                held.fact().status(),
                held.source());
    }

    private static Basis member(Fact.PlanMembership membership) {
        var status = PlanStatus.of(membership.status());
        return new Basis(
                "PLAN_MEMBER",
                "Plan " + membership.hcpCode() + " with status " + membership.status() + ": " + status.meaning(),
                status.citation());
    }

    private static Basis noPlan(
            Optional<PersonOnDay.Held<Fact.PlanMembership>> membership,
            Optional<ManagedCareStatus> byRule,
            PersonOnDay person) {
        var because = membership
                .map(held -> "Plan %s has status %s (%s), so the plan is not billed"
                        .formatted(
                                held.fact().hcpCode(),
                                held.fact().status(),
                                PlanStatus.of(held.fact().status()).meaning()))
                .orElse("No plan is on file for %s; fee-for-service pays until a membership begins"
                        .formatted(person.day()));
        return new Basis(
                "NO_ACTIVE_PLAN_MEMBERSHIP",
                because,
                byRule.map(status -> status.basis().citation()).orElse(Citation.knowledge("APL 21-015")));
    }
}

package org.medicalsuite.eligibility.coverage;

import java.util.Optional;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.eligibility.plan.lineup.PlanStatus;
import org.medicalsuite.kernel.Basis;

/** The dental managed care plan to bill for dental care; without one, fee-for-service pays it. */
public record DentalPlanLine(String hcpCode, String memberStatus, Source source, Basis basis) {
    static Optional<DentalPlanLine> of(PersonOnDay person) {
        return person.first(Fact.DentalPlanMembership.class)
                .filter(held -> PlanStatus.of(held.fact().status()).active())
                .map(held -> {
                    var status = PlanStatus.of(held.fact().status());
                    return new DentalPlanLine(
                            held.fact().hcpCode(),
                            held.fact().status(),
                            held.source(),
                            new Basis(
                                    "DENTAL_PLAN_MEMBER",
                                    "Dental plan %s with status %s: %s"
                                            .formatted(
                                                    held.fact().hcpCode(),
                                                    held.fact().status(),
                                                    status.meaning()),
                                    status.citation()));
                });
    }
}

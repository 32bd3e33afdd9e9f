package org.medicalsuite.cob.payment;

import java.util.List;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Money;

/** Maintenance of benefits: what has been paid and the deductible come off before the plan's percentage. */
public record MaintenanceOfBenefits() implements PlanMethod {
    private static final Citation CITATION = Citation.found("Dentrix Ascend 360047007534 (worked example)");

    @Override
    public String name() {
        return "MAINTENANCE_OF_BENEFITS";
    }

    @Override
    public boolean worksOnClaimTotal() {
        return false;
    }

    @Override
    public Step pay(Stand stand) {
        var base = stand.allowed()
                .minus(stand.paidBefore())
                .minus(stand.deductible())
                .floorAtZero();
        return new Step(
                name(),
                "min(normal benefit, max(0, allowed - paid before - deductible) x percentage)",
                List.of(
                        Input.of("normal benefit", stand.normalBenefit()),
                        Input.of("allowed", stand.allowed()),
                        Input.of("paid before", stand.paidBefore()),
                        Input.of("deductible", stand.deductible()),
                        Input.percent("percentage", stand.paysPercent())),
                Money.min(stand.normalBenefit(), base.percent(stand.paysPercent())),
                CITATION);
    }
}

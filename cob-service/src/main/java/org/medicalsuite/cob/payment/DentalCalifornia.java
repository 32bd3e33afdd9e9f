package org.medicalsuite.cob.payment;

import java.util.List;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Money;

/** A secondary dental plan under California law: the lesser of its normal benefit and what the primary leaves the patient. */
public record DentalCalifornia() implements PlanMethod {
    private static final Citation CITATION = Citation.knowledge("H&S 1374.19(e); Ins. 10120.2(e)");

    @Override
    public String name() {
        return "DENTAL_CALIFORNIA";
    }

    @Override
    public Step pay(Stand stand) {
        return new Step(
                name(),
                "min(normal benefit, patient's share after the primary)",
                List.of(
                        Input.of("normal benefit", stand.normalBenefit()),
                        Input.of("patient's share after the primary", stand.patientShare())),
                Money.min(stand.normalBenefit(), stand.patientShare()),
                CITATION);
    }
}

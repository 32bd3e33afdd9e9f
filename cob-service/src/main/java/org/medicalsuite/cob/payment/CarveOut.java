package org.medicalsuite.cob.payment;

import java.util.List;
import org.medicalsuite.kernel.Citation;

/** Carve-out, non-duplication or Alternative Three: the normal benefit less what has been paid. */
public record CarveOut() implements PlanMethod {
    private static final Citation CITATION =
            Citation.found("NAIC MDL-120 before 2005, Alternative Three; Dentrix Ascend 360047007534 (worked example)");

    @Override
    public String name() {
        return "CARVE_OUT";
    }

    @Override
    public Step pay(Stand stand) {
        return new Step(
                name(),
                "max(0, normal benefit - paid before)",
                List.of(Input.of("normal benefit", stand.normalBenefit()), Input.of("paid before", stand.paidBefore())),
                stand.normalBenefit().minus(stand.paidBefore()).floorAtZero(),
                CITATION);
    }
}

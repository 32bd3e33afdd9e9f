package org.medicalsuite.cob.payment;

import java.time.LocalDate;
import java.util.List;
import org.medicalsuite.cob.reference.Figure;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.Money;

/**
 * What a non-participating physician who does not take assignment may charge.
 *
 * @param feeSchedule the non-participating fee schedule, and how it was found
 * @param limit the most that may be charged, and how it was found
 */
public record LimitingCharge(Step feeSchedule, Step limit) {
    /** Works the limit out from the participating fee schedule with the percentages of the day. */
    public static LimitingCharge of(Money participatingFee, LocalDate day, Figures figures) {
        var reduced = figures.on(day, Figure.NONPARTICIPATING_FEE_PERCENT);
        var fee = new Step(
                "NONPARTICIPATING_FEE_SCHEDULE",
                "participating fee schedule x percentage",
                List.of(
                        Input.of("participating fee schedule", participatingFee),
                        Input.percent("percentage", reduced.value())),
                participatingFee.percent(reduced.value()),
                reduced.citation());
        var above = figures.on(day, Figure.LIMITING_CHARGE_PERCENT);
        var limit = new Step(
                "LIMITING_CHARGE",
                "non-participating fee schedule x percentage",
                List.of(
                        Input.of("non-participating fee schedule", fee.result()),
                        Input.percent("percentage", above.value())),
                fee.result().percent(above.value()),
                above.citation());
        return new LimitingCharge(fee, limit);
    }
}

package org.medicalsuite.cob.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Money;

/**
 * What the certification asks of third-party liability, counted over claims received and cases opened in a period.
 *
 * @param claims received
 * @param claimsWithOtherCoverage on which another payer than Medi-Cal was named (TPL1, TPL2)
 * @param deniedToProvider last denied because another payer must be billed first or its answer is missing (TPL4)
 * @param payAndChaseCases claims that were paid and are chased (TPL5)
 * @param openedLate of these, opened after the last day to seek recovery (TPL8)
 * @param expected what Medi-Cal paid on the cases (TPL13)
 * @param recoveries payments that came in on the cases (TPL1)
 * @param recovered in all (TPL1)
 * @param collectionCost what the recoveries have cost to collect (TPL10)
 * @param recoveredForEachDollarOfCost what a dollar of that has brought in; null where nothing was spent (TPL10)
 * @param recoveredByPlans of that, by managed care plans (TPL11)
 * @param toState the state's part, from which the federal share is due (TPL13)
 * @param answersAboutPeople audit records of who was told or changed what about a person, all operations (TPL12)
 */
@Schema(description = "Percentages have one decimal and are left out where there is nothing to divide by")
public record TplReport(
        LocalDate from,
        LocalDate thru,
        long claims,
        long claimsWithOtherCoverage,
        @Nullable BigDecimal percentWithOtherCoverage,
        long deniedToProvider,
        @Nullable BigDecimal percentDeniedToProvider,
        long payAndChaseCases,
        @Nullable BigDecimal percentPayAndChase,
        long openedLate,
        Money expected,
        long recoveries,
        Money recovered,
        Money collectionCost,
        @Nullable BigDecimal recoveredForEachDollarOfCost,
        Money recoveredByPlans,
        Money toState,
        @Nullable BigDecimal percentOfExpectedRecovered,
        long answersAboutPeople) {

    /** Per cent with one decimal; null where there is no whole. */
    static @Nullable BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    /** How often the one holds the other, with two decimals; null where the other is nothing. */
    static @Nullable BigDecimal ratio(Money of, Money to) {
        return to.isZero()
                ? null
                : BigDecimal.valueOf(of.cents()).divide(BigDecimal.valueOf(to.cents()), 2, RoundingMode.HALF_UP);
    }
}

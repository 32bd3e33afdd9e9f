package org.medicalsuite.cob.billing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.reference.Figure;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.MalformedValue;
import org.medicalsuite.kernel.Mark;
import org.medicalsuite.kernel.reference.CsvTable;

/**
 * How much of a claim is paid, by how late Medi-Cal receives it.
 *
 * @param monthsAfterServiceMonth whole months between the month of service and the month of receipt
 * @param percent of the payment
 */
public record TimelyBilling(long monthsAfterServiceMonth, int percent, Basis basis) {
    private static final List<LateBillingRow> ROWS =
            CsvTable.read(LateBillingRow.class, "/org/medicalsuite/cob/reference/late-billing.csv");
    /** The other coverage's answer came late. */
    private static final int OTHER_COVERAGE_ANSWERED = 7;

    private static final List<DelayReason> REASONS =
            CsvTable.read(DelayReason.class, "/org/medicalsuite/cob/reference/delay-reasons.csv");

    /** Months after the month of service, and what is then paid. */
    public record LateBillingRow(
            int fromMonth,
            @Nullable Integer toMonth,
            int percent,
            LocalDate from,
            @Nullable LocalDate to,
            Mark mark,
            String source) {
        boolean holds(long months, LocalDate day) {
            return months >= fromMonth
                    && (toMonth == null || months <= toMonth)
                    && !day.isBefore(from)
                    && (to == null || !day.isAfter(to));
        }
    }

    /** A delay reason that keeps full payment. */
    public record DelayReason(
            int code, LocalDate from, @Nullable LocalDate to, Mark mark, String source) {}

    /** Last day of receipt for full payment: the last day of the sixth month after the month of service. */
    public static LocalDate lastDayOfFullPayment(LocalDate serviceDate, Figures figures) {
        int months = figures.on(serviceDate, Figure.FULL_PAYMENT_MONTHS).count();
        return YearMonth.from(serviceDate).plusMonths(months).atEndOfMonth();
    }

    /**
     * What is paid of a claim received on a day.
     *
     * @param delayReason the claim's delay reason code; null where it has none
     * @param answeredOn when the other coverage answered; null where that is not known or nothing was answered
     * @throws MalformedValue where the claim is received before the service
     */
    public static TimelyBilling of(
            LocalDate serviceDate,
            LocalDate received,
            @Nullable Integer delayReason,
            @Nullable LocalDate answeredOn,
            Figures figures) {
        if (received.isBefore(serviceDate)) {
            throw new MalformedValue(
                    "RECEIVED_BEFORE_SERVICE", "The claim is received before the service", "Send the day of receipt");
        }
        long months = ChronoUnit.MONTHS.between(YearMonth.from(serviceDate), YearMonth.from(received));
        var reason = REASONS.stream()
                .filter(row -> delayReason != null && row.code() == delayReason)
                .findFirst();
        if (reason.isPresent() && !tooLateAfterAnswer(received, delayReason, answeredOn, figures)) {
            return new TimelyBilling(
                    months,
                    100,
                    new Basis(
                            "DELAY_REASON",
                            "Delay reason " + delayReason + " keeps full payment",
                            new Citation(reason.get().source(), reason.get().mark())));
        }
        return byMonth(serviceDate, months);
    }

    /** Whether delay reason 7 is used later than the figure's days after the other coverage's answer. */
    private static boolean tooLateAfterAnswer(
            LocalDate received, @Nullable Integer delayReason, @Nullable LocalDate answeredOn, Figures figures) {
        return delayReason != null
                && delayReason == OTHER_COVERAGE_ANSWERED
                && answeredOn != null
                && received.isAfter(answeredOn.plusDays(figures.on(answeredOn, Figure.BILL_AFTER_OTHER_COVERAGE_DAYS)
                        .count()));
    }

    private static TimelyBilling byMonth(LocalDate serviceDate, long months) {
        var row = ROWS.stream()
                .filter(one -> one.holds(months, serviceDate))
                .findFirst()
                .orElseThrow(() -> new MalformedValue(
                        "DATE_OUTSIDE_TABLE", "No rule is known for this date", "Send a later day of service"));
        return new TimelyBilling(
                months,
                row.percent(),
                new Basis(
                        "TIMELY_BILLING",
                        "Received " + months + " months after the month of service: " + row.percent() + " per cent",
                        new Citation(row.source(), row.mark())));
    }
}

package org.medicalsuite.eligibility.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.reference.Dated;
import org.medicalsuite.eligibility.reference.Tables;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Mark;
import org.medicalsuite.kernel.Refusal;

/**
 * The dates of service that may be asked about on a day: from the first day of the month so many months back
 * ({@code reference/inquiry-window.csv}) to the last day of the current month.
 */
public record InquiryWindow(LocalDate first, LocalDate last, Citation citation) {
    private static final List<Row> ROWS = Tables.read(Row.class, "inquiry-window");

    /** Why a date of service cannot be asked about; the X12 reject reason stands beside. */
    public enum Outside {
        OLDER_THAN_12_MONTHS("62"),
        AFTER_CURRENT_MONTH("63");

        private final String aaaRejectReason;

        Outside(String aaaRejectReason) {
            this.aaaRejectReason = aaaRejectReason;
        }

        /** X12 271 AAA03. */
        public String aaaRejectReason() {
            return aaaRejectReason;
        }
    }

    /** The window for an inquiry that is made on a day. */
    public static InquiryWindow on(LocalDate today) {
        var row = ROWS.stream()
                .filter(candidate -> candidate.inForceOn(today))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("inquiry-window.csv has no row for " + today));
        var month = YearMonth.from(today);
        return new InquiryWindow(
                month.minusMonths(row.monthsBack()).atDay(1),
                month.atEndOfMonth(),
                new Citation(row.source(), row.mark()));
    }

    /** Empty where the date may be asked about. */
    public Optional<Outside> refuses(LocalDate serviceDate) {
        if (serviceDate.isBefore(first)) {
            return Optional.of(Outside.OLDER_THAN_12_MONTHS);
        }
        return serviceDate.isAfter(last) ? Optional.of(Outside.AFTER_CURRENT_MONTH) : Optional.empty();
    }

    /** Refuses a request whose date cannot be asked about. */
    public void refuse(String field, LocalDate serviceDate) {
        refuses(serviceDate).ifPresent(outside -> {
            throw Refusal.invalid(new FieldFault(
                    field,
                    "SERVICE_DATE_" + outside.name(),
                    "This date of service cannot be asked about (X12 AAA03 %s)".formatted(outside.aaaRejectReason()),
                    "Send a date from %s to %s".formatted(first, last)));
        });
    }

    /** A row of the table. */
    public record Row(@Nullable LocalDate from, @Nullable LocalDate to, int monthsBack, Mark mark, String source)
            implements Dated {}
}

package org.medicalsuite.eligibility.sample;

import java.time.LocalDate;
import java.time.YearMonth;

/** Days around the base day that the situations speak of. */
record Months(LocalDate base) {
    LocalDate firstOfThis() {
        return base.withDayOfMonth(1);
    }

    LocalDate endOfThis() {
        return YearMonth.from(base).atEndOfMonth();
    }

    LocalDate firstOfNext() {
        return firstOfThis().plusMonths(1);
    }

    LocalDate endOfLast() {
        return firstOfThis().minusDays(1);
    }

    /** First day of the month so many months before this one. */
    LocalDate firstOf(int monthsBefore) {
        return firstOfThis().minusMonths(monthsBefore);
    }
}

package org.medicalsuite.cob.order;

import java.time.LocalDate;
import java.time.MonthDay;

/** Dates as people say them. */
final class PlainDate {
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    private PlainDate() {}

    /** Such as {@code 20 January}. */
    static String of(MonthDay day) {
        return day.getDayOfMonth() + " " + MONTHS[day.getMonthValue() - 1];
    }

    /** Such as {@code 20 January 2026}. */
    static String of(LocalDate day) {
        return day.getDayOfMonth() + " " + MONTHS[day.getMonthValue() - 1] + " " + day.getYear();
    }
}

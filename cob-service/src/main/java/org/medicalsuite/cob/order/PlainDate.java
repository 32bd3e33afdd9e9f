package org.medicalsuite.cob.order;

import java.time.LocalDate;
import java.time.Month;
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

    /** The days of each month, such as {@code 20 January}. */
    private static final String[][] DAYS = new String[MONTHS.length][Month.JANUARY.maxLength()];

    static {
        for (int month = 0; month < MONTHS.length; month++) {
            for (int day = 0; day < DAYS[month].length; day++) {
                DAYS[month][day] = day + 1 + " " + MONTHS[month];
            }
        }
    }

    private PlainDate() {}

    /** Such as {@code 20 January}. */
    static String of(MonthDay day) {
        return DAYS[day.getMonthValue() - 1][day.getDayOfMonth() - 1];
    }

    /** Such as {@code 20 January 2026}. */
    static String of(LocalDate day) {
        return DAYS[day.getMonthValue() - 1][day.getDayOfMonth() - 1] + " " + day.getYear();
    }
}

package org.medicalsuite.tar.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.medicalsuite.kernel.reference.CsvTable;

/** Which days the state works: Monday to Friday without the holidays of the table. */
public final class WorkingCalendar {
    private final List<HolidayRule> holidays;
    private final ConcurrentMap<Integer, Set<LocalDate>> closedByYear = new ConcurrentHashMap<>();

    public WorkingCalendar(List<HolidayRule> holidays) {
        this.holidays = List.copyOf(holidays);
    }

    /** The calendar of the State of California, known from 2010 on. */
    public static WorkingCalendar california() {
        return new WorkingCalendar(
                CsvTable.read(HolidayRule.class, "/org/medicalsuite/tar/reference/state-holidays.csv"));
    }

    public boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && !closed(day.getYear()).contains(day);
    }

    /** This day where it is a working day, else the next one that is. */
    public LocalDate onOrAfter(LocalDate day) {
        var candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** The day that is this many working days after a day, which itself is day 0 and need not be a working day. */
    public LocalDate plusWorkingDays(LocalDate day, int count) {
        var candidate = day;
        for (int i = 0; i < count; i++) {
            candidate = onOrAfter(candidate.plusDays(1));
        }
        return candidate;
    }

    /** Days other than weekends on which the state's offices are closed in this year. */
    public Set<LocalDate> closed(int year) {
        return closedByYear.computeIfAbsent(
                year,
                y -> holidays.stream()
                        .flatMap(holiday -> holiday.closedIn(y).stream())
                        .filter(date -> !isWeekend(date))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}

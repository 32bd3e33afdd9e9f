package org.medicalsuite.tar.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.reference.CsvTable;

/** Counts deadlines by the table of rules and the state's calendar. A deadline uses the row of the day it begins on. */
public final class Deadlines {
    /** Local days are days in California. */
    public static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

    private final Map<DeadlineRule, List<DeadlineRow>> byRule;
    private final Map<Programme, Map<RequestKind, List<DeadlineRow>>> ofDecisions;
    private final WorkingCalendar calendar;

    public Deadlines(List<DeadlineRow> rows, WorkingCalendar calendar) {
        this.byRule = rows.stream().collect(Collectors.groupingBy(DeadlineRow::rule));
        // A submission asks for the deadlines of its decision some ten times; the table need not be searched each time.
        this.ofDecisions = new EnumMap<>(Programme.class);
        for (var programme : Programme.values()) {
            var ofKinds = new EnumMap<RequestKind, List<DeadlineRow>>(RequestKind.class);
            for (var kind : RequestKind.values()) {
                ofKinds.put(
                        kind,
                        rows.stream().filter(row -> row.limits(programme, kind)).toList());
            }
            ofDecisions.put(programme, ofKinds);
        }
        this.calendar = calendar;
    }

    public static Deadlines california() {
        return new Deadlines(
                CsvTable.read(DeadlineRow.class, "/org/medicalsuite/tar/reference/deadlines.csv"),
                WorkingCalendar.california());
    }

    /** The local day in California of a moment. */
    public static LocalDate localDay(Instant moment) {
        return moment.atZone(CALIFORNIA).toLocalDate();
    }

    /** Until when, counted from a moment; where it is extended, with the days that the rule lets the decider add. */
    public Clocked from(ZonedDateTime start, DeadlineRule rule, boolean extended) {
        var local = start.withZoneSameInstant(CALIFORNIA);
        return rowsOf(rule).stream()
                .filter(row -> row.inForceOn(local.toLocalDate()))
                .findFirst()
                .<Clocked>map(row -> count(row, local, extended))
                .orElseGet(() -> notInForce(rule, local.toLocalDate()));
    }

    /** Until when, for a rule that is in force on that day. */
    public Due required(ZonedDateTime start, DeadlineRule rule) {
        return switch (from(start, rule, false)) {
            case Due due -> due;
            case Clocked.NotInForce none ->
                throw new IllegalStateException(rule + " is not in force before " + none.starts());
        };
    }

    /**
     * Every deadline that runs for the decision of a request.
     *
     * @param informationComplete when the decider had what it needs; not before receipt
     */
    public DecisionClocks decision(
            Programme programme, RequestKind kind, ZonedDateTime received, ZonedDateTime informationComplete) {
        return decision(programme, kind, received, informationComplete, false);
    }

    /** The same where the decider has taken the longer time that some of the rules allow. */
    public DecisionClocks extendedDecision(
            Programme programme, RequestKind kind, ZonedDateTime received, ZonedDateTime informationComplete) {
        return decision(programme, kind, received, informationComplete, true);
    }

    private DecisionClocks decision(
            Programme programme,
            RequestKind kind,
            ZonedDateTime received,
            ZonedDateTime informationComplete,
            boolean extended) {
        var ofReceipt = received.withZoneSameInstant(CALIFORNIA);
        var ofInformation = informationComplete.withZoneSameInstant(CALIFORNIA);
        var running = new ArrayList<Due>();
        for (var row : rowsOf(programme, kind)) {
            var start = row.starts() == Start.INFORMATION_COMPLETE ? ofInformation : ofReceipt;
            if (row.inForceOn(start.toLocalDate())) {
                running.add(count(row, start, extended));
            }
        }
        return new DecisionClocks(running);
    }

    /** Whether a rule lets the decider take longer for what is received at this moment. */
    public boolean extensible(Programme programme, RequestKind kind, ZonedDateTime received) {
        var day = received.withZoneSameInstant(CALIFORNIA).toLocalDate();
        return rowsOf(programme, kind).stream().anyMatch(row -> row.extension() != null && row.inForceOn(day));
    }

    /** How long a provider has to answer a question about its request. */
    public Due deferral(Programme programme, ZonedDateTime received, ZonedDateTime deferred) {
        return switch (programme) {
            case PLAN -> required(received, DeadlineRule.MCP_DEFERRAL_30);
            case FEE_FOR_SERVICE -> required(deferred, DeadlineRule.FFS_DEFERRAL_30);
        };
    }

    private Due count(DeadlineRow row, ZonedDateTime start, boolean extended) {
        var end = row.unit().onTheClock() ? start.plus(onTheClock(row)) : null;
        var counted = end == null ? countDays(row, start.toLocalDate()) : end.toLocalDate();
        if (extended && row.extension() != null) {
            counted = counted.plusDays(row.extension());
            end = end == null ? null : end.plusDays(row.extension());
        }
        var last = row.rolls() ? calendar.onOrAfter(counted) : counted;
        return new Due(
                row.rule(),
                row.force(),
                counted,
                last,
                end == null ? last.plusDays(1).atStartOfDay(CALIFORNIA).toInstant() : end.toInstant(),
                end != null,
                row.lateEffect(),
                row.basis());
    }

    private LocalDate countDays(DeadlineRow row, LocalDate day) {
        return row.unit() == ClockUnit.WORKING_DAYS
                ? calendar.plusWorkingDays(day, row.length())
                : day.plusDays(row.length());
    }

    private static Duration onTheClock(DeadlineRow row) {
        return Duration.of(row.length(), row.unit() == ClockUnit.HOURS ? ChronoUnit.HOURS : ChronoUnit.MINUTES);
    }

    private List<DeadlineRow> rowsOf(DeadlineRule rule) {
        return byRule.getOrDefault(rule, List.of());
    }

    private List<DeadlineRow> rowsOf(Programme programme, RequestKind kind) {
        return ofDecisions.getOrDefault(programme, Map.of()).getOrDefault(kind, List.of());
    }

    private Clocked.NotInForce notInForce(DeadlineRule rule, LocalDate day) {
        var known = rowsOf(rule).stream()
                .sorted(Comparator.comparing(DeadlineRow::from))
                .toList();
        var next = known.stream()
                .filter(row -> row.from().isAfter(day))
                .findFirst()
                .orElseGet(() -> known.getLast());
        return new Clocked.NotInForce(
                rule,
                next.from(),
                new Basis(
                        rule.name(), "rule starts " + next.from(), next.basis().citation()));
    }
}

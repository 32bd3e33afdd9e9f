package org.medicalsuite.eligibility.network;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.medicalsuite.eligibility.plan.lineup.PlanCodes;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.County;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.kernel.MalformedValue;
import org.medicalsuite.kernel.Npi;
import org.medicalsuite.kernel.Role;

/**
 * One line of a network file: a provider accepts a plan, or fee-for-service, in a county for a run of days.
 *
 * @param line from 1, the header being 1
 * @param plan three-character plan code, or {@link #FEE_FOR_SERVICE}
 */
record NetworkRow(int line, Npi npi, String name, Kind kind, County county, String plan, DateSpan valid) {
    static final String FEE_FOR_SERVICE = "FFS";
    static final List<String> HEADER = List.of("npi", "name", "kind", "county", "plan", "from", "to");

    private static final Pattern PLAN = Pattern.compile("[A-Z0-9]{3}");
    private static final int LONGEST_NAME = 100;

    /** What kind of provider it is. */
    enum Kind {
        INDIVIDUAL,
        GROUP,
        CLINIC,
        HOSPITAL,
        PHARMACY,
        DENTIST,
        OTHER
    }

    /** What one truth at a time is kept of. */
    record Key(Npi npi, County county, String plan) {}

    Key key() {
        return new Key(npi, county, plan);
    }

    /** Reads a line's cells; a plan may state its own rows only. */
    static NetworkRow read(int line, List<String> cells, Caller caller) throws RejectedRow {
        if (cells.size() != HEADER.size()) {
            throw new RejectedRow(
                    line, "CELLS_MISCOUNTED", "The line has not seven cells", "Send " + String.join(",", HEADER));
        }
        var name = cells.get(1).strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new RejectedRow(line, "NAME_LENGTH", "The name has not 1 to 100 characters", "Send the name");
        }
        var from = day(line, cells.get(5), "from");
        var row = new NetworkRow(
                line,
                value(line, () -> Npi.parse(cells.get(0))),
                name,
                kind(line, cells.get(2).strip()),
                value(line, () -> County.ofCode(cells.get(3).strip())),
                plan(line, cells.get(4).strip()),
                cells.get(6).isBlank()
                        ? DateSpan.startingOn(from)
                        : value(line, spanning(from, day(line, cells.get(6), "to"))));
        row.refuseForeignPlan(caller);
        return row;
    }

    private void refuseForeignPlan(Caller caller) throws RejectedRow {
        if (!caller.is(Role.SYSTEM) && !caller.plans().contains(plan)) {
            throw new RejectedRow(
                    line,
                    "PLAN_NOT_YOURS",
                    "The line names a plan that you do not act for",
                    "Send your own plan's code");
        }
        var known = PlanCodes.find(plan, valid.from());
        if (known.isPresent() && !known.get().county().equals(county.code())) {
            throw new RejectedRow(
                    line,
                    "PLAN_OF_OTHER_COUNTY",
                    "The plan code belongs to another county on the first day",
                    "Send the plan's code in this county");
        }
    }

    private static Supplier<DateSpan> spanning(LocalDate from, LocalDate thru) {
        return () -> DateSpan.between(from, thru);
    }

    private static Kind kind(int line, String text) throws RejectedRow {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new RejectedRow(
                        line,
                        "KIND_UNKNOWN",
                        "The kind is none of those in use",
                        "Send one of " + Arrays.toString(Kind.values())));
    }

    private static String plan(int line, String text) throws RejectedRow {
        if (!PLAN.matcher(text).matches()) {
            throw new RejectedRow(
                    line, "PLAN_FORM", "The plan is no three-character code", "Send the plan's code, or FFS");
        }
        return text;
    }

    private static LocalDate day(int line, String text, String column) throws RejectedRow {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException impossible) {
            throw new RejectedRow(
                    line, "DATE_IMPOSSIBLE", column + " is no day of the calendar", "Send a date such as 2026-11-21");
        }
    }

    private static <T> T value(int line, Supplier<T> parse) throws RejectedRow {
        try {
            return parse.get();
        } catch (MalformedValue malformed) {
            throw new RejectedRow(line, malformed.code(), malformed.message(), malformed.remedy());
        }
    }
}

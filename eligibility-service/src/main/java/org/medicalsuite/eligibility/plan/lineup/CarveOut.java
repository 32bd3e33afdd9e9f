package org.medicalsuite.eligibility.plan.lineup;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.reference.Dated;
import org.medicalsuite.eligibility.reference.Tables;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.County;
import org.medicalsuite.kernel.Mark;

/**
 * A service that a medical plan does not pay for ({@code reference/carve-outs.csv}).
 *
 * @param counties two-digit codes with blanks between them; null for all counties
 * @param payer who pays instead
 */
public record CarveOut(
        String service,
        String text,
        String payer,
        @Nullable String counties,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Mark mark,
        String source)
        implements Dated {
    private static final Map<String, NavigableMap<LocalDate, List<CarveOut>>> BY_COUNTY =
            byCounty(Tables.read(CarveOut.class, "carve-outs"));

    /**
     * What plans of a county do not pay for on a day. Where it is the same for other counties and days it is the same
     * list, so that whoever works something out for a list can keep it.
     */
    public static List<CarveOut> of(County county, LocalDate on) {
        var byDay = BY_COUNTY.get(county.code());
        if (byDay == null) {
            throw new IllegalArgumentException("No county of California: " + county.code());
        }
        return byDay.floorEntry(on).getValue();
    }

    public Citation citation() {
        return new Citation(source, mark);
    }

    private boolean holdsIn(County county) {
        return counties == null || Arrays.asList(counties.split(" ")).contains(county.code());
    }

    private static Map<String, NavigableMap<LocalDate, List<CarveOut>>> byCounty(List<CarveOut> rows) {
        var firstDays = rows.stream()
                .<LocalDate>mapMulti((row, sink) -> {
                    if (row.from != null) {
                        sink.accept(row.from);
                    }
                    if (row.to != null) {
                        sink.accept(row.to.plusDays(1));
                    }
                })
                .distinct()
                .toList();
        var alike = new HashMap<List<CarveOut>, List<CarveOut>>();
        var byCounty = new HashMap<String, NavigableMap<LocalDate, List<CarveOut>>>();
        for (var county : County.all()) {
            var byDay = new TreeMap<LocalDate, List<CarveOut>>();
            Stream.concat(Stream.of(LocalDate.MIN), firstDays.stream()).forEach(day -> {
                var inForce = rows.stream()
                        .filter(row -> row.inForceOn(day) && row.holdsIn(county))
                        .toList();
                byDay.put(day, alike.computeIfAbsent(inForce, same -> same));
            });
            byCounty.put(county.code(), byDay);
        }
        return byCounty;
    }
}

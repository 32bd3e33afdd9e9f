package org.medicalsuite.eligibility.screening;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.reference.Dated;
import org.medicalsuite.eligibility.reference.Tables;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Mark;
import org.medicalsuite.kernel.Money;

/** What a family may keep of its income each month ({@code reference/maintenance-need.csv}); the rest is share of cost. */
public record MaintenanceNeed(
        int persons,
        Composition composition,
        boolean longTermCare,
        Money amount,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Mark mark,
        String source)
        implements Dated {
    private static final List<MaintenanceNeed> ALL = Tables.read(MaintenanceNeed.class, "maintenance-need");

    /** Who the family consists of; it matters for two people only. */
    public enum Composition {
        ONE_ADULT,
        ADULT_AND_CHILD,
        TWO_ADULTS,
        FAMILY
    }

    /** The level of a family; beyond the largest that is listed, the largest. */
    public static MaintenanceNeed of(int persons, Composition composition, boolean longTermCare, LocalDate on) {
        return ALL.stream()
                .filter(row -> row.inForceOn(on)
                        && row.longTermCare == longTermCare
                        && row.persons <= persons
                        && (row.persons != 2 || row.composition == composition))
                .max(Comparator.comparingInt(MaintenanceNeed::persons))
                .orElseThrow(() -> new IllegalArgumentException("No maintenance need is known for this family"));
    }

    /** The share of cost of a month: what net non-exempt income leaves above the maintenance need. */
    public ShareOfCost shareOfCost(Money netNonExemptIncome) {
        return new ShareOfCost(
                amount,
                netNonExemptIncome.minus(amount).floorAtZero(),
                new Basis(
                        "MAINTENANCE_NEED",
                        "Income %s less maintenance need %s".formatted(netNonExemptIncome, amount),
                        new Citation(source, mark)));
    }

    /** A share of cost and the maintenance need that it was reckoned with. */
    public record ShareOfCost(Money maintenanceNeed, Money shareOfCost, Basis basis) {}
}

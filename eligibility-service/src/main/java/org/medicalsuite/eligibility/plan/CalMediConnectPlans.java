package org.medicalsuite.eligibility.plan;

import java.time.LocalDate;
import java.util.List;
import org.medicalsuite.eligibility.plan.lineup.CalMediConnect;
import org.medicalsuite.eligibility.plan.lineup.PlanLineUp;
import org.medicalsuite.eligibility.plan.lineup.PlanRole;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.County;

/**
 * Where people with Medicare and Medi-Cal could have both in one plan on a day; none after 2022.
 *
 * @param plans in the order of the counties
 */
public record CalMediConnectPlans(LocalDate on, List<Offer> plans) {

    /**
     * A plan's offer in a county.
     *
     * @param excluded what it did not pay for; empty where no source lists it
     * @param extra what it paid for beyond Medicare and Medi-Cal; empty where no source lists it
     */
    public record Offer(
            County county, String plan, LocalDate ends, List<String> excluded, List<String> extra, Basis basis) {}

    static CalMediConnectPlans on(LocalDate day) {
        return new CalMediConnectPlans(
                day,
                County.all().stream()
                        .flatMap(county -> of(county, day).stream())
                        .toList());
    }

    /** The offers of one county. */
    static List<Offer> of(County county, LocalDate day) {
        return PlanLineUp.of(county, day).others().stream()
                .filter(row -> row.role() == PlanRole.CAL_MEDICONNECT)
                .flatMap(row -> CalMediConnect.of(row.plan(), county, day).stream()
                        .map(offer -> new Offer(
                                county, row.plan(), offer.ends(), offer.excluded(), offer.extra(), offer.basis())))
                .toList();
    }
}

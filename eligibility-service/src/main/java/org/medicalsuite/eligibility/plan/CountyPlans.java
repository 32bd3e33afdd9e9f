package org.medicalsuite.eligibility.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.plan.lineup.CarveOut;
import org.medicalsuite.eligibility.plan.lineup.CountyPlan;
import org.medicalsuite.eligibility.plan.lineup.PlanCodes;
import org.medicalsuite.eligibility.plan.lineup.PlanContacts;
import org.medicalsuite.eligibility.plan.lineup.PlanLineUp;
import org.medicalsuite.eligibility.plan.lineup.PlanRole;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.County;

/**
 * The plans of a county on a day, as they are shown.
 *
 * @param model such as Two-Plan, COHS, GMC, Regional or Single Plan; empty where nothing is known of the day
 * @param plans plans that contract with the state for the county's medical benefits
 * @param others partners, subcontractors, dental plans and special plans
 * @param kaiserAvailable Kaiser takes members by a contract of its own; only those whom WIC 14197.11 names may join
 * @param calMediConnect Medicare and Medi-Cal in one plan, to the end of 2022
 * @param carveOuts what plans of the county do not pay for
 * @param helplines whom to call who is no plan: to choose one, to complain, to ask for a hearing
 */
public record CountyPlans(
        County county,
        LocalDate on,
        String model,
        List<PlanInCounty> plans,
        List<PlanInCounty> others,
        boolean kaiserAvailable,
        List<CalMediConnectPlans.Offer> calMediConnect,
        List<NotPaid> carveOuts,
        List<Helpline> helplines,
        Basis basis) {

    /**
     * A plan in the county.
     *
     * @param partner for a partner or subcontractor: the plan whose members it serves
     */
    public record PlanInCounty(
            String name,
            @Nullable String hcpCode,
            PlanRole role,
            @Nullable String partner,
            @Nullable String telephone,
            @Nullable LocalDate from,
            @Nullable LocalDate thru,
            Citation citation) {
        static PlanInCounty of(CountyPlan plan, LocalDate on) {
            return new PlanInCounty(
                    plan.plan(),
                    PlanCodes.of(plan.county(), plan.plan(), on)
                            .map(PlanCodes.PlanCode::hcpCode)
                            .filter(_ -> plan.role().prime())
                            .orElse(null),
                    plan.role(),
                    plan.partner(),
                    PlanContacts.find(plan.plan(), on)
                            .map(PlanContacts.Contact::telephone)
                            .orElse(null),
                    plan.from(),
                    plan.to(),
                    plan.citation());
        }
    }

    /** A telephone that serves members of every plan. */
    public record Helpline(String name, String telephone, Citation citation) {}

    /** A service that plans do not pay for, and who does. */
    public record NotPaid(String service, String text, String payer, Citation citation) {}

    static CountyPlans of(PlanLineUp lineUp) {
        return new CountyPlans(
                lineUp.county(),
                lineUp.on(),
                lineUp.model(),
                lineUp.prime().stream()
                        .map(plan -> PlanInCounty.of(plan, lineUp.on()))
                        .toList(),
                lineUp.others().stream()
                        .map(plan -> PlanInCounty.of(plan, lineUp.on()))
                        .toList(),
                lineUp.kaiserAvailable(),
                CalMediConnectPlans.of(lineUp.county(), lineUp.on()),
                CarveOut.of(lineUp.county(), lineUp.on()).stream()
                        .map(row -> new NotPaid(row.service(), row.text(), row.payer(), row.citation()))
                        .toList(),
                PlanContacts.helplines(lineUp.on()).stream()
                        .map(contact -> new Helpline(contact.plan(), contact.telephone(), contact.citation()))
                        .toList(),
                lineUp.basis());
    }
}

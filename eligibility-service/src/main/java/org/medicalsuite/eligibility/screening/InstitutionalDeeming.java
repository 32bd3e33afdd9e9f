package org.medicalsuite.eligibility.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.medicalsuite.eligibility.reference.Figure;
import org.medicalsuite.eligibility.reference.FigureName;
import org.medicalsuite.kernel.Basis;

/**
 * Institutional deeming by the waiver for the developmentally disabled (HCBS-DD): the parents' income and assets do not
 * count, the child's own do.
 *
 * @param criteria each criterion and whether it is met
 * @param aidCodes codes that the county may grant: without and with a share of cost; empty where not eligible
 */
public record InstitutionalDeeming(
        boolean eligible,
        boolean parentalIncomeCounted,
        List<String> aidCodes,
        Map<String, Boolean> criteria,
        Basis basis) {
    private static final List<String> AID_CODES = List.of("6V", "6W");

    /** A child as the criteria see it. */
    public record Child(
            int age,
            boolean regionalCenterClient,
            boolean livesWithFamily,
            boolean ineligibleBecauseOfFamilyIncome,
            boolean developmentalDisability,
            int fundedRegionalCenterServicesInTheYear) {}

    public static InstitutionalDeeming of(Child child, LocalDate on) {
        var underAge = Figure.of(FigureName.INSTITUTIONAL_DEEMING_UNDER_AGE, on);
        var services = Figure.of(FigureName.INSTITUTIONAL_DEEMING_FUNDED_SERVICES, on);
        var criteria = new TreeMap<String, Boolean>(Map.of(
                "UNDER_AGE", child.age() < underAge.value(),
                "REGIONAL_CENTER_CLIENT", child.regionalCenterClient(),
                "LIVES_WITH_FAMILY", child.livesWithFamily(),
                "INELIGIBLE_BECAUSE_OF_FAMILY_INCOME", child.ineligibleBecauseOfFamilyIncome(),
                "DEVELOPMENTAL_DISABILITY", child.developmentalDisability(),
                "FUNDED_SERVICE", child.fundedRegionalCenterServicesInTheYear() >= services.value()));
        var eligible = !criteria.containsValue(false);
        return new InstitutionalDeeming(
                eligible,
                !eligible,
                eligible ? AID_CODES : List.of(),
                criteria,
                services.basis(eligible ? "All criteria are met" : "A criterion is not met"));
    }
}

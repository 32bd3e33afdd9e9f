package org.medicalsuite.eligibility.exemption;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.assignment.EnrolleeClass;
import org.medicalsuite.eligibility.assignment.MedicalExemptionRenewal;
import org.medicalsuite.eligibility.assignment.MedicalExemptionRequest;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.eligibility.membership.Standing;
import org.medicalsuite.eligibility.person.KnownPerson;
import org.medicalsuite.eligibility.plan.lineup.PlanLineUp;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/**
 * What keeps a medical exemption request out.
 *
 * @param refusal the first rule that says no; null where the request is taken in
 * @param trace all rules that were looked at
 */
record ExemptionRules(@Nullable Refusal refusal, List<Basis> trace) {
    private static final Citation FORM =
            Citation.found("healthcareoptions.dhcs.ca.gov, medical exemption request; 22 CCR 53887");
    private static final String CONTINUITY = "Ask the plan for continuity of care with the provider";

    static final Basis NO_MEDI_CAL = new Basis("NO_MEDI_CAL", "No Medi-Cal is on file for today", FORM);

    /** A rule that says no, and what to do next. */
    record Refusal(Basis basis, String remedy) {}

    /**
     * Looks at a request on the day of the standing.
     *
     * @param person with everything that is known, so that an exemption that has not begun is seen, too
     */
    static ExemptionRules of(ExemptionRequest request, KnownPerson person, Standing standing) {
        var trace = new ArrayList<Basis>();
        var refusal = liesAhead(person, standing.day())
                ? no(
                        trace,
                        new Basis("EXEMPTION_BEGINS_LATER", "An exemption is granted and has not begun yet", FORM),
                        "Nothing needs to be done before it has run for most of its time")
                : first(request, standing, trace);
        return new ExemptionRules(refusal, List.copyOf(trace));
    }

    private static @Nullable Refusal first(ExemptionRequest request, Standing standing, List<Basis> trace) {
        var renewal = isExempt(standing);
        if (!renewal && !standing.mandatory()) {
            return no(trace, standing.status().basis(), "Only who must be in a plan asks for an exemption");
        }
        if (PlanLineUp.of(standing.county(), standing.day()).isCohs()) {
            return no(trace, "NO_EXEMPTION_IN_COHS", "A County Organized Health System offers no exemption");
        }
        if (!request.signedByMember() || !request.signedByPhysician()) {
            return no(trace, "SIGNATURES", "The member and the treating physician sign the form");
        }
        if (request.physicianInPlanOfTheArea()) {
            return no(trace, "PHYSICIAN_IN_A_PLAN", "The treating physician belongs to a plan of the area");
        }
        if (standing.enrollee().privateInsurance()) {
            trace.add(new Basis(
                    "PRIVATE_INSURANCE",
                    "Usually not granted to people with private insurance",
                    Citation.found("Undivided article on Medi-Cal managed care, January 2024")));
        }
        return renewal ? tooEarly(standing, trace) : tooLate(standing, trace);
    }

    private static boolean liesAhead(KnownPerson person, LocalDate day) {
        return person.spans().stream()
                .anyMatch(span -> span.fact() instanceof Fact.MedicalExemption
                        && span.valid().from().isAfter(day));
    }

    private static boolean isExempt(Standing standing) {
        return standing.status().enrolleeClass() == EnrolleeClass.APPROVED_MEDICAL_EXEMPTION;
    }

    private static @Nullable Refusal tooEarly(Standing standing, List<Basis> trace) {
        LocalDate since = standing.person()
                .first(Fact.MedicalExemption.class)
                .map(held -> held.source().from())
                .orElse(standing.day());
        var rule = MedicalExemptionRenewal.of(since, standing.day());
        if (rule.accepted()) {
            trace.add(rule.basis());
            return null;
        }
        return no(trace, rule.basis(), "Ask again from " + rule.earliest());
    }

    private static @Nullable Refusal tooLate(Standing standing, List<Basis> trace) {
        var rule = MedicalExemptionRequest.of(
                standing.membership().map(held -> held.source().from()).orElse(null), standing.day());
        if (rule.accepted()) {
            trace.add(rule.basis());
            return null;
        }
        return no(trace, rule.basis(), CONTINUITY);
    }

    private static Refusal no(List<Basis> trace, String rule, String because) {
        return no(trace, new Basis(rule, because, FORM), CONTINUITY);
    }

    private static Refusal no(List<Basis> trace, Basis basis, String remedy) {
        trace.add(basis);
        return new Refusal(basis, remedy);
    }
}

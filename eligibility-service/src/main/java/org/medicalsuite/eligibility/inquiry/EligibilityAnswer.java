package org.medicalsuite.eligibility.inquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.coverage.AidCodeLine;
import org.medicalsuite.eligibility.coverage.CarveOutLine;
import org.medicalsuite.eligibility.coverage.CountyLine;
import org.medicalsuite.eligibility.coverage.DeliveryLine;
import org.medicalsuite.eligibility.coverage.DentalPlanLine;
import org.medicalsuite.eligibility.coverage.Findings;
import org.medicalsuite.eligibility.coverage.MedicareLine;
import org.medicalsuite.eligibility.coverage.NewbornLine;
import org.medicalsuite.eligibility.coverage.OtherCoverageLine;
import org.medicalsuite.eligibility.coverage.Outcome;
import org.medicalsuite.eligibility.coverage.PayerCoverage;
import org.medicalsuite.eligibility.coverage.PrimaryCareLine;
import org.medicalsuite.eligibility.coverage.Reason;
import org.medicalsuite.eligibility.coverage.RestrictionLine;
import org.medicalsuite.eligibility.coverage.ScopeLine;
import org.medicalsuite.eligibility.coverage.ShareOfCostLine;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.Citation;

/**
 * The answer to an eligibility inquiry. It is stored under its number before it is given; it says what was known, and
 * promises no payment.
 *
 * @param evc eligibility verification number
 * @param knownAt the answer rests on what was known at this instant
 * @param person who was found; null where nobody was
 * @param decision the rule behind the outcome
 * @param reasons why the answer is no, and what to do next; empty where the person is covered
 * @param notices what to mend although the answer could be given
 * @param newborn where a newborn was asked about: whether the mother's card serves the child
 * @param carveOuts what the plan does not pay for; empty here where {@link AnswerText} puts them in
 * @param payFirst whom to bill before Medi-Cal, in no order; ask for the payer order of {@code coverages}
 */
public record EligibilityAnswer(
        String evc,
        Instant answeredAt,
        Instant knownAt,
        LocalDate serviceDate,
        Outcome outcome,
        Basis decision,
        @Nullable Person person,
        List<AidCodeLine> aidCodes,
        @Nullable ScopeLine scope,
        @Nullable CountyLine county,
        @Nullable DeliveryLine delivery,
        @Nullable PrimaryCareLine primaryCare,
        @Nullable DentalPlanLine dentalPlan,
        List<RestrictionLine> restrictions,
        @Nullable ShareOfCostLine shareOfCost,
        @Nullable MedicareLine medicare,
        List<OtherCoverageLine> otherCoverage,
        List<String> payFirst,
        List<CarveOutLine> carveOuts,
        List<PayerCoverage> coverages,
        @Nullable NewbornLine newborn,
        List<Reason> reasons,
        List<Reason> notices) {

    /** Who was found, so that the caller can compare. */
    public record Person(
            Cin cin,
            String lastName,
            String firstName,
            LocalDate birthDate,
            @Nullable String sex) {}

    /** When, for which day, under which number. */
    record Heading(String evc, Instant answeredAt, Instant knownAt, LocalDate serviceDate) {}

    static EligibilityAnswer about(
            Heading heading, Person person, Findings findings, @Nullable NewbornLine newborn, List<Reason> notices) {
        return new EligibilityAnswer(
                heading.evc(),
                heading.answeredAt(),
                heading.knownAt(),
                heading.serviceDate(),
                findings.outcome(),
                findings.decision(),
                person,
                findings.aidCodes(),
                findings.scope(),
                findings.county(),
                findings.delivery(),
                findings.primaryCare(),
                findings.dentalPlan(),
                findings.restrictions(),
                findings.shareOfCost(),
                findings.medicare(),
                findings.otherCoverage(),
                findings.payFirst(),
                List.of(),
                findings.coverages(),
                newborn,
                findings.reasons(),
                notices);
    }

    static EligibilityAnswer aboutNobody(Heading heading, Outcome outcome, Reason reason, List<Reason> notices) {
        return new EligibilityAnswer(
                heading.evc(),
                heading.answeredAt(),
                heading.knownAt(),
                heading.serviceDate(),
                outcome,
                new Basis(reason.code(), reason.text(), Citation.knowledge("X12 271 005010X279A1, AAA segment")),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(reason),
                notices);
    }
}

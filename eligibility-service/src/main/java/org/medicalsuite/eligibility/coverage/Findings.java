package org.medicalsuite.eligibility.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.aidcode.EligibilityStatus;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.eligibility.plan.lineup.CarveOut;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.County;

/**
 * What the rules find about a person and a day.
 *
 * @param decision why the outcome is what it is
 * @param aidCodes codes under which the person is eligible; none while a share of cost is unmet
 * @param carveOuts what the plan does not pay for; the same list for everybody of the county and day
 * @param payFirst whom to bill before Medi-Cal, in no order; the payer order of these is another question
 */
public record Findings(
        Outcome outcome,
        Basis decision,
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
        List<CarveOut> carveOuts,
        List<PayerCoverage> coverages,
        List<Reason> reasons) {
    private static final Citation STATUS = Citation.found("MEDS Quick Reference Guide, June 2005");

    /** Looks at everything that is known of the person about the day. */
    public static Findings of(PersonOnDay person) {
        var onFile = person.all(Fact.AidCode.class);
        var alive = !person.day().isBefore(person.birthDate()) && isAlive(person.deathDate(), person.day());
        var unmetByStatus = onFile.stream().anyMatch(held -> status(held).shareOfCostUnmet());
        var shareOfCost = ShareOfCostLine.of(person, unmetByStatus);
        var cleared = shareOfCost.filter(ShareOfCostLine::met).isPresent();
        var eligible = alive
                ? onFile.stream()
                        .filter(held -> status(held).eligible() || (status(held).shareOfCostUnmet() && cleared))
                        .map(held -> AidCodeLine.of(held, shareOfCost))
                        .toList()
                : List.<AidCodeLine>of();
        var unmet = eligible.isEmpty() && unmetByStatus;
        var reasons = eligible.isEmpty() ? List.of(reason(person, unmet, onFile)) : List.<Reason>of();
        var medicare = MedicareLine.of(person);
        var other = OtherCoverageLine.of(person);
        var county = CountyLine.of(person);
        var widest = eligible.stream().min((a, b) -> a.scope().compareTo(b.scope()));
        var delivery = widest.map(line -> DeliveryLine.of(person, line));
        var inPlan = delivery.map(DeliveryLine::plan).isPresent();
        return new Findings(
                eligible.isEmpty() ? Outcome.NOT_ELIGIBLE : Outcome.COVERED,
                reasons.isEmpty() ? covered(eligible.getFirst()) : decision(reasons.getFirst()),
                eligible,
                ScopeLine.of(eligible).orElse(null),
                county.orElse(null),
                delivery.orElse(null),
                inPlan ? PrimaryCareLine.of(person).orElse(null) : null,
                eligible.isEmpty() ? null : DentalPlanLine.of(person).orElse(null),
                RestrictionLine.of(person, eligible),
                shareOfCost.orElse(null),
                medicare.orElse(null),
                other,
                payFirst(medicare, other),
                inPlan
                        ? county.map(line -> CarveOut.of(County.ofCode(line.code()), person.day()))
                                .orElse(List.of())
                        : List.of(),
                PayerCoverage.of(person, widest.orElse(null), medicare.orElse(null)),
                reasons);
    }

    private static EligibilityStatus status(PersonOnDay.Held<Fact.AidCode> held) {
        return new EligibilityStatus(held.fact().status());
    }

    private static boolean isAlive(@Nullable LocalDate deathDate, LocalDate day) {
        return deathDate == null || !day.isAfter(deathDate);
    }

    private static Reason reason(PersonOnDay person, boolean unmet, List<PersonOnDay.Held<Fact.AidCode>> onFile) {
        if (person.day().isBefore(person.birthDate())) {
            return Reason.bornAfter();
        }
        if (!isAlive(person.deathDate(), person.day())) {
            return Reason.deceased();
        }
        if (onFile.isEmpty()) {
            return Reason.noCoverageOnDate();
        }
        return unmet
                ? Reason.shareOfCostUnmet()
                : Reason.notEligibleUnderAnyCode(
                        status(onFile.getFirst()).basis().because());
    }

    private static Basis covered(AidCodeLine line) {
        return new Basis(
                "ELIGIBLE_UNDER_AID_CODE",
                "Eligible under aid code " + line.code() + " with status " + line.eligibilityStatus(),
                STATUS);
    }

    private static Basis decision(Reason reason) {
        return new Basis(reason.code(), reason.text(), STATUS);
    }

    private static List<String> payFirst(Optional<MedicareLine> medicare, List<OtherCoverageLine> other) {
        return Stream.concat(
                        medicare.stream().map(_ -> "Medicare"),
                        other.stream().map(line -> line.carrier() == null ? "OHC " + line.code() : line.carrier()))
                .toList();
    }
}

package org.medicalsuite.cob.remittance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Money;

/**
 * One claim of a remittance (835).
 *
 * @param charge CLP03
 * @param paid CLP04
 * @param patientResponsibility CLP05
 * @param adjustments at the claim
 * @param lines service lines; an adjustment stands at the claim or at a line, not at both
 */
public record RemittedClaim(
        Money charge,
        Money paid,
        Money patientResponsibility,
        List<ReportedAdjustment> adjustments,
        List<RemittedLine> lines) {
    private static final Citation OA_23 =
            Citation.found("x12.org RFI 1696 and 2535: the prior payer's effect is OA-23");

    public RemittedClaim {
        adjustments = List.copyOf(adjustments);
        lines = List.copyOf(lines);
    }

    /** One service line: SVC02, SVC03 and its adjustments. */
    public record RemittedLine(Money charge, Money paid, List<ReportedAdjustment> adjustments) {
        public RemittedLine {
            adjustments = List.copyOf(adjustments);
        }

        /** SVC02 less adjustments is SVC03. */
        public boolean balances() {
            return charge.minus(ReportedAdjustment.sum(adjustments)).equals(paid);
        }
    }

    /** All adjustments, at the claim and at its lines. */
    public List<ReportedAdjustment> allAdjustments() {
        var all = new ArrayList<>(adjustments);
        lines.forEach(line -> all.addAll(line.adjustments()));
        return all;
    }

    public Money adjusted() {
        return ReportedAdjustment.sum(allAdjustments());
    }

    /** CLP03 less all adjustments is CLP04, and every line balances (005010X221, RFI 358). */
    public boolean balances() {
        return charge.minus(adjusted()).equals(paid) && lines.stream().allMatch(RemittedLine::balances);
    }

    /** CLP05 is the sum of the payer's own PR adjustments (RFI 2548). */
    public boolean patientResponsibilityAgrees() {
        return ReportedAdjustment.patientResponsibility(allAdjustments()).equals(patientResponsibility);
    }

    /**
     * The provider's account after this payer, where a prior payer's remittance was posted first. What the earlier
     * payer paid and wrote off stands in OA-23 and is not posted again; zero, or the patient's part, is right.
     */
    public Money accountAfter(RemittedClaim prior) {
        var writtenOffBefore = writtenOff(prior.allAdjustments());
        return charge.minus(prior.paid).minus(writtenOffBefore).minus(paid).minus(writtenOff(allAdjustments()));
    }

    /** What is wrong with this remittance behind a payer that has paid: without OA-23 the write-off is posted twice. */
    public Optional<Basis> missingPriorPayer(RemittedClaim prior) {
        boolean priorDidSomething =
                prior.paid.isPositive() || writtenOff(prior.allAdjustments()).isPositive();
        return priorDidSomething && allAdjustments().stream().noneMatch(ReportedAdjustment::ofPriorPayer)
                ? Optional.of(new Basis(
                        "MISSING_OA23",
                        "An earlier payer paid or wrote off, and its effect is not reported as OA-23",
                        OA_23))
                : Optional.empty();
    }

    private static Money writtenOff(List<ReportedAdjustment> adjustments) {
        return ReportedAdjustment.sum(adjustments.stream()
                .filter(adjustment -> adjustment.group() != AdjustmentGroup.PR && !adjustment.ofPriorPayer())
                .toList());
    }
}

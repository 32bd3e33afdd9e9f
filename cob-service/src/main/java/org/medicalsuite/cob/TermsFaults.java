package org.medicalsuite.cob;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.PaymentCalculationRequest.LineFacts;
import org.medicalsuite.cob.PaymentCalculationRequest.PayerFacts;
import org.medicalsuite.cob.TermsFacts.MediCalFacts;
import org.medicalsuite.cob.TermsFacts.PartAFacts;
import org.medicalsuite.cob.TermsFacts.RemittedFacts;
import org.medicalsuite.cob.TermsFacts.StayFacts;
import org.medicalsuite.cob.reference.Figure;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Money;

/** What in one payer's terms on one line does not fit its method or does not add up. */
final class TermsFaults {
    private final PaymentCalculationRequest request;
    private final LineFacts line;
    private final PayerFacts payer;
    private final String field;
    private final List<FieldFault> faults = new ArrayList<>();

    private TermsFaults(PaymentCalculationRequest request, LineFacts line, PayerFacts payer, String field) {
        this.request = request;
        this.line = line;
        this.payer = payer;
        this.field = field;
    }

    static List<FieldFault> of(
            PaymentCalculationRequest request, LineFacts line, PayerFacts payer, TermsFacts terms, String field) {
        var check = new TermsFaults(request, line, payer, field);
        if (terms.kinds() != 1 || !fits(payer.method(), terms) || (check.isNonComplying() && terms.benefit() == null)) {
            check.fault(
                    "",
                    "TERMS_MISFIT",
                    "These terms are not of the one kind that the payer's method takes",
                    "Plans take benefit or remitted (a non-complying plan and the one ahead of it benefit), Medicare"
                            + " partB, partA or remitted, Medi-Cal mediCal");
            return check.faults;
        }
        check.amounts(terms);
        return check.faults;
    }

    /** Whether the payer is the plan whose benefit as primary decides what the plan ahead of it pays. */
    private boolean isNonComplying() {
        var payers = request.payers();
        return payers.size() > 1
                && payers.getFirst().method() == MethodName.NON_COMPLYING_PLAN_AHEAD
                && payers.get(1).id().equals(payer.id());
    }

    private static boolean fits(MethodName method, TermsFacts terms) {
        return switch (method) {
            case PRIMARY,
                    STANDARD,
                    ALTERNATIVE_ONE,
                    CARVE_OUT,
                    MAINTENANCE_OF_BENEFITS,
                    UP_TO_PRIMARY_ALLOWED,
                    DENTAL_CALIFORNIA,
                    EQUAL_SHARES -> terms.benefit() != null || terms.remitted() != null;
            case NON_COMPLYING_PLAN_AHEAD -> terms.benefit() != null;
            case MEDICARE_PART_B -> terms.partB() != null || terms.remitted() != null;
            case MEDICARE_PART_A -> terms.partA() != null || terms.remitted() != null;
            case MEDICARE_UNASSIGNED -> terms.partB() != null;
            case MEDI_CAL, MEDICARE_CROSSOVER -> terms.mediCal() != null;
        };
    }

    private void amounts(TermsFacts terms) {
        if (terms.benefit() != null) {
            notAboveCharge(".benefit.allowed", terms.benefit().allowed());
        }
        if (terms.partB() != null) {
            notAboveCharge(".partB.feeSchedule", terms.partB().feeSchedule());
            notAboveYear(".partB.unmetDeductible", terms.partB().unmetDeductible(), Figure.PART_B_DEDUCTIBLE);
        }
        if (terms.partA() != null) {
            notAboveYear(".partA.deductible", terms.partA().deductible(), Figure.PART_A_DEDUCTIBLE);
            notAbove(
                    ".partA.deductible",
                    sum(terms.partA().deductible(), terms.partA().coinsurance()),
                    terms.partA().grossAmount(),
                    "Deductible and co-insurance are above the gross amount");
        }
        if (terms.partA() != null && terms.partA().stay() != null) {
            stay(terms.partA(), terms.partA().stay());
        }
        if (terms.remitted() != null) {
            remitted(terms.remitted());
        }
        if (terms.mediCal() != null) {
            mediCal(terms.mediCal());
        }
    }

    private void stay(PartAFacts partA, StayFacts stay) {
        if (partA.deductible() != null || partA.coinsurance() != null) {
            fault(
                    ".partA.stay",
                    "GIVEN_TWICE",
                    "Deductible and co-insurance follow from the stay",
                    "Send the stay or the amounts, not both");
        }
        if (stay.lastDay() < stay.firstDay() || stay.lastDay() > stay.place().lastCoveredDay()) {
            fault(
                    ".partA.stay.lastDay",
                    "DAYS_CROSS",
                    "The last day lies before the first, or beyond what Part A covers in a benefit period",
                    "Send the covered days; day " + stay.place().lastCoveredDay() + " is the last");
        }
    }

    private void remitted(RemittedFacts remitted) {
        notAboveCharge(".remitted.allowed", remitted.allowed());
        var explained = sum(remitted.paid(), sum(remitted.deductible(), remitted.coinsurance()))
                .plus(TermsFacts.orZero(remitted.copay()));
        if (!explained.equals(remitted.allowed())) {
            fault(
                    ".remitted.allowed",
                    "DOES_NOT_ADD_UP",
                    "The allowed amount is not paid + deductible + coinsurance + copay",
                    "Send the amounts as the remittance shows them for this line");
        }
        if (Boolean.FALSE.equals(remitted.covered()) && !remitted.allowed().isZero()) {
            fault(
                    ".remitted.covered",
                    "DOES_NOT_ADD_UP",
                    "A line that is not covered has no allowed amount",
                    "Mend one of the two");
        }
    }

    private void mediCal(MediCalFacts mediCal) {
        boolean behindMedicare = payer.method() == MethodName.MEDICARE_CROSSOVER && medicareCovers();
        if (mediCal.rate() == null && !Boolean.FALSE.equals(mediCal.covered()) && !behindMedicare) {
            fault(
                    ".mediCal.rate",
                    "NOT_NULL",
                    "This field is required for a line that Medicare does not cover",
                    "Send Medi-Cal's rate");
        }
        if (mediCal.patientShare() != null) {
            notAboveCharge(".mediCal.patientShare", mediCal.patientShare());
        }
        if (mediCal.supply() != null && request.incontinence() == null) {
            fault(
                    ".mediCal.supply",
                    "MONTH_MISSING",
                    "An incontinence supply needs to know what the month's cap has been used for",
                    "Send incontinence with what was used this month");
        }
    }

    /** Whether Medicare covers this line: by its fee schedule, or as its remittance says. */
    private boolean medicareCovers() {
        return line.terms().stream()
                .filter(terms -> request.payers().stream()
                        .anyMatch(p -> p.id().equals(terms.payer()) && ClaimFaults.isMedicare(p.method())))
                .anyMatch(terms -> terms.remitted() == null
                        ? terms.partA() != null || terms.partB() != null
                        : terms.remitted().allowed().isPositive());
    }

    /** A deductible left is never above the whole deductible of the year; years outside of the table are let through. */
    private void notAboveYear(String part, @Nullable Money amount, Figure deductible) {
        Figures.committed()
                .find(request.serviceDate(), deductible)
                .ifPresent(year -> notAbove(
                        part,
                        TermsFacts.orZero(amount),
                        year.money(),
                        "This deductible is above the whole deductible of the service date"));
    }

    private void notAboveCharge(String part, Money amount) {
        notAbove(part, amount, line.charge(), "This amount is above the line's charge");
    }

    private void notAbove(String part, Money amount, Money limit, String message) {
        if (amount.exceeds(limit)) {
            fault(part, "ABOVE_LIMIT", message, "Send the lesser of the two");
        }
    }

    private static Money sum(@Nullable Money a, @Nullable Money b) {
        return TermsFacts.orZero(a).plus(TermsFacts.orZero(b));
    }

    private void fault(String part, String code, String message, String remedy) {
        faults.add(new FieldFault(field + part, code, message, remedy));
    }
}

package org.medicalsuite.cob.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Money;

/** What on a claim's form is missing, out of order or does not add up. Such a claim is refused and not stored. */
final class FormFaults {
    private final ClaimRequest claim;
    private final LocalDate today;
    private final List<FieldFault> faults = new ArrayList<>();

    private FormFaults(ClaimRequest claim, LocalDate today) {
        this.claim = claim;
        this.today = today;
    }

    static List<FieldFault> of(ClaimRequest claim, LocalDate today) {
        var check = new FormFaults(claim, today);
        check.forms();
        check.dates();
        check.sums();
        check.lines();
        return check.faults;
    }

    private void forms() {
        if ((claim.cms1500() == null) == (claim.ub04() == null)) {
            fault("cms1500", "ONE_FORM", "A claim is on a CMS-1500 or on a UB-04", "Send exactly one of the two");
        }
        var cms = claim.cms1500();
        if (cms != null
                && cms.insured() != null
                && Boolean.TRUE.equals(cms.insured().anotherHealthBenefitPlan())
                && cms.otherInsured() == null) {
            fault(
                    "cms1500.otherInsured",
                    "BOX_11D_NEEDS_BOX_9",
                    "Box 11d says that there is another plan, and boxes 9, 9a and 9d are empty",
                    "Fill in the other insured, or answer no in box 11d");
        }
    }

    private void dates() {
        order("serviceFrom", claim.serviceFrom(), "serviceThru", claim.lastDay());
        order("serviceThru", claim.lastDay(), "serviceThru", today, "The service lies in the future");
        var cms = claim.cms1500();
        if (cms != null) {
            order("", cms.currentIllness(), "cms1500.currentIllness", claim.lastDay());
            if (cms.hospitalization() != null) {
                order(
                        "",
                        cms.hospitalization().from(),
                        "cms1500.hospitalization.thru",
                        cms.hospitalization().thru());
            }
        }
        var ub = claim.ub04();
        if (ub != null) {
            if (ub.admission() != null) {
                order("", ub.admission().date(), "ub04.admission.date", claim.lastDay());
            }
            for (int i = 0; i < ub.allOccurrenceSpans().size(); i++) {
                var span = ub.allOccurrenceSpans().get(i);
                order("", span.from(), "ub04.occurrenceSpans[" + i + "].thru", span.thru());
            }
        }
        for (int k = 0; k < claim.payers().size(); k++) {
            order(
                    "",
                    claim.serviceFrom(),
                    "payers[" + k + "].remittedOn",
                    claim.payers().get(k).remittedOn());
        }
    }

    private void sums() {
        var charges = Money.sum(claim.lines().stream().map(ClaimLine::charge).toList());
        if (!charges.equals(claim.totalCharge())) {
            fault(
                    "totalCharge",
                    "DOES_NOT_ADD_UP",
                    "The total charge is not the sum of the lines' charges",
                    "Mend the total or the line that is wrong");
        }
        var remitted = Money.ZERO;
        for (int k = 0; k < claim.payers().size(); k++) {
            remitted = remitted.plus(prior(k));
        }
        var paid = claim.cms1500() == null ? null : claim.cms1500().amountPaid();
        if (paid != null && (remitted.exceeds(paid) || paid.exceeds(claim.totalCharge()))) {
            fault(
                    "cms1500.amountPaid",
                    "DOES_NOT_ADD_UP",
                    "Box 29 is below what the payers' remittances say, or above the total charge",
                    "Send what other payers and the patient have paid in all");
        }
    }

    /** What a payer has remitted on the lines; the prior payment must say the same. */
    private Money prior(int k) {
        var payer = claim.payers().get(k);
        var sum = Money.ZERO;
        for (var line : claim.lines()) {
            for (var terms : line.terms()) {
                if (terms.remitted() != null && terms.payer().equals(payer.id())) {
                    sum = sum.plus(terms.remitted().paid());
                }
            }
        }
        if (payer.priorPayment() != null && !payer.priorPayment().equals(sum)) {
            fault(
                    "payers[" + k + "].priorPayment",
                    "DOES_NOT_ADD_UP",
                    "The prior payment is not what the payer's remittance says on the lines",
                    "Send the remittance line by line under terms, and its sum here");
        }
        return sum;
    }

    private void lines() {
        for (int i = 0; i < claim.lines().size(); i++) {
            var line = claim.lines().get(i);
            var at = "lines[" + i + "]";
            if (line.serviceDate() != null
                    && (line.serviceDate().isBefore(claim.serviceFrom())
                            || line.serviceDate().isAfter(claim.lastDay()))) {
                fault(
                        at + ".serviceDate",
                        "OUTSIDE_PERIOD",
                        "The line's day lies outside of the claim's days of service",
                        "Mend the day or the claim's first and last day");
            }
            if (claim.cms1500() != null && line.serviceCode() == null) {
                required(at + ".serviceCode", "A line of a CMS-1500 names its service");
            }
            if (claim.ub04() != null && line.revenueCode() == null) {
                required(at + ".revenueCode", "A line of a UB-04 names its revenue code");
            }
            if (line.tar() != null && (line.units() == null || line.serviceCode() == null)) {
                required(at + (line.units() == null ? ".units" : ".serviceCode"), "A TAR is drawn by code and units");
            }
        }
    }

    private void order(String firstField, @Nullable LocalDate first, String field, @Nullable LocalDate second) {
        order(firstField, first, field, second, "The dates cross: this day lies before one that it must follow");
    }

    private void order(
            String firstField, @Nullable LocalDate first, String field, @Nullable LocalDate second, String message) {
        if (first != null && second != null && second.isBefore(first)) {
            fault(field, "DATES_CROSS", message, "Mend " + (firstField.isEmpty() ? "one of the two" : firstField));
        }
    }

    private void required(String field, String message) {
        fault(field, "NOT_NULL", message, "Send it");
    }

    private void fault(String field, String code, String message, String remedy) {
        faults.add(new FieldFault(field, code, message, remedy));
    }
}

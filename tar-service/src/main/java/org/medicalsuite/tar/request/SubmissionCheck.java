package org.medicalsuite.tar.request;

import java.util.ArrayList;
import java.util.List;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.tar.deadline.Programme;

/** What a submission must fulfil besides the form of its single fields. */
final class SubmissionCheck {
    private SubmissionCheck() {}

    /** That the caller submits for itself. */
    static void own(Submission submission, Caller caller) {
        if (!caller.actsFor(submission.submittingNpi())) {
            throw new Refusal(
                    ProblemType.NOT_ALLOWED,
                    "You submit for your own NPIs only",
                    List.of(new FieldFault(
                            "submittingNpi",
                            "NPI_NOT_YOURS",
                            "This NPI is not among those of your access token",
                            "Send one of your own NPIs, or sign in as the provider that submits")));
        }
    }

    /** That what a paper request says holds together, and that the state decides it. */
    static void paper(PaperSubmission paper) {
        var at = "request.";
        if (paper.request().delivery().programme() != Programme.FEE_FOR_SERVICE) {
            throw Refusal.invalid(new FieldFault(
                    at + "delivery.programme",
                    "PAPER_IS_THE_STATES",
                    "The state's field offices enter requests on paper; a plan has none",
                    "Send FEE_FOR_SERVICE, or give the request to the plan"));
        }
        pass(paper.request(), at);
    }

    /**
     * That what a request says holds together.
     *
     * @param at where it stands in what was sent, with a point behind
     */
    static void pass(Submission submission, String at) {
        var faults = new ArrayList<FieldFault>();
        planCode(submission.delivery(), at, faults);
        screening(submission, at, faults);
        county(submission, at, faults);
        for (int i = 0; i < submission.lines().size(); i++) {
            line(submission, submission.lines().get(i), at + "lines[" + i + "].", faults);
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults.toArray(FieldFault[]::new));
        }
    }

    private static void county(Submission submission, String at, List<FieldFault> faults) {
        if (submission.serviceCounty() != null && submission.county() == null) {
            faults.add(new FieldFault(
                    at + "serviceCounty",
                    "COUNTY_UNKNOWN",
                    "There is no county with this code",
                    "Send a two-digit county code from 01 (Alameda) to 58 (Yuba)"));
        }
    }

    private static void screening(Submission submission, String at, List<FieldFault> faults) {
        if (Boolean.TRUE.equals(submission.afterScreening())
                && submission.delivery().programme() != Programme.PLAN) {
            faults.add(new FieldFault(
                    at + "afterScreening",
                    "SCREENING_IS_THE_PLANS",
                    "Only a plan is asked after a screening (22 CCR 53855(a)); in fee-for-service an emergency needs no"
                            + " authorization",
                    "Leave it out, or send PLAN with the plan's code"));
        }
    }

    private static void planCode(Submission.Delivery delivery, String at, List<FieldFault> faults) {
        if ((delivery.programme() == Programme.PLAN) != (delivery.planCode() != null)) {
            faults.add(new FieldFault(
                    at + "delivery.planCode",
                    "PLAN_CODE_MISPLACED",
                    "A plan's request names the plan, a fee-for-service request names none",
                    "Send the three digits of the plan code with PLAN, and leave it out with FEE_FOR_SERVICE"));
        }
    }

    /** That the {@code thru} at this place lies before its {@code from}. */
    static FieldFault datesCross(String at) {
        return new FieldFault(
                at + "thru",
                "DATES_CROSS",
                "The last day lies before the first",
                "Send a last day that is the first day or a later one");
    }

    private static void line(Submission submission, Submission.RequestedLine line, String at, List<FieldFault> faults) {
        if (line.thru().isBefore(line.from())) {
            faults.add(datesCross(at));
        }
        if (line.from().isBefore(submission.member().birthDate())) {
            faults.add(new FieldFault(
                    at + "from",
                    "BEFORE_BIRTH",
                    "The service begins before the member's birth",
                    "Mend the date of service or the birth date"));
        }
        if (line.charge() != null && line.charge().isNegative()) {
            faults.add(new FieldFault(
                    at + "charge", "CHARGE_NEGATIVE", "A charge is not below zero", "Send the charge or leave it out"));
        }
    }
}

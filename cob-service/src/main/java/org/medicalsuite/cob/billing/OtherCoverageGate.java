package org.medicalsuite.cob.billing;

import org.medicalsuite.cob.billing.GateAnswer.Decision;
import org.medicalsuite.cob.recovery.PreventivePediatricWait;
import org.medicalsuite.cob.recovery.SupportEnforcement;
import org.medicalsuite.cob.reference.Figure;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/** The gate before Medi-Cal pays: code, scope, availability, proof, class of service; the first that decides, decides. */
public final class OtherCoverageGate {
    private static final Citation SCOPE =
            Citation.found("Medi-Cal manual 'other guide': cost avoidance within the scope of coverage");
    private static final Citation UNAVAILABLE =
            Citation.found("Santa Clara County: unavailable OHC, OHC of foster children; Los Angeles DPSS: OHC");
    private static final Citation REJECT = Citation.found("42 CFR 433.139(b)(1); W&I 14124.90; 22 CCR 51005(a)");
    private static final Citation UNKNOWN = Citation.uncertain(
            "No source that was seen defines this code (R S T X Y Z and 2 to 9 are from older lists)");

    private OtherCoverageGate() {}

    public static GateAnswer of(GateQuestion question) {
        var code = OhcCode.find(question.ohcCode(), question.serviceDate()).orElse(null);
        if (code == null) {
            return answer(Decision.REVIEW, "OHC_CODE_UNKNOWN", "The code is not in the table for this date", UNKNOWN);
        }
        if (code.treatment() == Treatment.NO_OTHER_COVERAGE || code.treatment() == Treatment.NOT_OTHER_COVERAGE) {
            return answer(
                    Decision.PROCESS_AS_PRIMARY,
                    "NO_OTHER_COVERAGE",
                    "Code " + code.code() + " (" + code.meaning() + ") is no other health coverage",
                    code.citation());
        }
        if (outsideScope(code, question)) {
            return answer(
                    Decision.PROCESS_AS_PRIMARY,
                    "OUTSIDE_SCOPE",
                    "The other coverage does not cover " + question.service(),
                    SCOPE);
        }
        if (question.unavailable() != null) {
            return answer(
                    Decision.PROCESS_AS_PRIMARY,
                    "UNAVAILABLE_OHC",
                    question.unavailable().because(),
                    UNAVAILABLE);
        }
        return liable(question, code);
    }

    private static boolean outsideScope(OhcCode code, GateQuestion question) {
        return code.scope() != null
                ? code.scope() != question.service()
                : !question.scope().isEmpty() && !question.scope().contains(question.service());
    }

    /** The other coverage is liable for this kind of service. */
    private static GateAnswer liable(GateQuestion question, OhcCode code) {
        var proof = question.proof() == null
                ? null
                : ProofCheck.of(question.proof(), question.serviceDate(), question.received(), question.figures());
        if (proof != null) {
            switch (proof.worth()) {
                case SHOWS_NOT_COVERED -> {
                    return new GateAnswer(Decision.PROCESS_AS_PRIMARY, proof.basis());
                }
                case SHOWS_PAYMENT -> {
                    return new GateAnswer(Decision.PROCESS_AS_SECONDARY, proof.basis());
                }
                case NOT_ACCEPTED -> {}
            }
        }
        var byClass = ServiceClassTreatment.find(question.serviceClass(), question.serviceDate());
        var treatment = byClass.map(ServiceClassTreatment::treatment).orElse(code.treatment());
        // A code that says pay and chase says so for every service; a class can only soften cost avoidance.
        if (code.treatment() == Treatment.PAY_AND_CHASE) {
            return payThenChase(
                    code.citation(), "Code " + code.code() + " (" + code.meaning() + ") is paid and chased");
        }
        return switch (treatment) {
            case PAY_AND_CHASE ->
                preventiveWaits(question)
                        ? preventiveWait(question)
                        : payThenChase(
                                byClass.map(ServiceClassTreatment::citation).orElse(code.citation()),
                                question.serviceClass() + " services are paid and chased");
            case WAIT_THEN_PAY -> waitThenPay(question);
            case COST_AVOID, NO_OTHER_COVERAGE, NOT_OTHER_COVERAGE ->
                proof == null
                        ? answer(
                                Decision.REJECT_BILL_OHC_FIRST,
                                "COST_AVOIDANCE",
                                "Code " + code.code() + " (" + code.meaning() + ") must be billed first",
                                REJECT)
                        : new GateAnswer(Decision.REJECT_BILL_OHC_FIRST, proof.basis());
        };
    }

    private static GateAnswer waitThenPay(GateQuestion question) {
        var billed = question.thirdPartyBilledOn();
        if (billed == null) {
            return answer(
                    Decision.REJECT_BILL_OHC_FIRST,
                    "SUPPORT_ENFORCEMENT_NOT_BILLED",
                    "The third party must be billed before its days begin to count",
                    REJECT);
        }
        var days = SupportEnforcement.of(billed, question.figures());
        return question.received().isBefore(days.payRegardlessFrom())
                ? answer(
                        Decision.WAIT_FOR_THIRD_PARTY,
                        "SUPPORT_ENFORCEMENT_WAIT",
                        "The third party has time until " + days.payRegardlessFrom(),
                        days.citation())
                : payThenChase(days.citation(), "The third party's days ended on " + days.payRegardlessFrom());
    }

    private static boolean preventiveWaits(GateQuestion question) {
        return question.preventiveWaits()
                && question.serviceClass() == ServiceClass.PREVENTIVE_PEDIATRIC
                && question.figures()
                        .find(question.serviceDate(), Figure.PREVENTIVE_PEDIATRIC_WAIT_DAYS)
                        .isPresent();
    }

    private static GateAnswer preventiveWait(GateQuestion question) {
        var billed = question.thirdPartyBilledOn();
        if (billed == null) {
            return answer(
                    Decision.REJECT_BILL_OHC_FIRST,
                    "PREVENTIVE_PEDIATRIC_NOT_BILLED",
                    "The third party must be billed before its days begin to count",
                    REJECT);
        }
        var days = PreventivePediatricWait.of(billed, question.figures());
        return question.received().isBefore(days.payRegardlessFrom())
                ? answer(
                        Decision.WAIT_FOR_THIRD_PARTY,
                        "PREVENTIVE_PEDIATRIC_WAIT",
                        "The third party has time until " + days.payRegardlessFrom(),
                        days.citation())
                : payThenChase(days.citation(), "The third party's days ended on " + days.payRegardlessFrom());
    }

    private static GateAnswer payThenChase(Citation citation, String because) {
        return answer(Decision.PAY_THEN_CHASE, "PAY_AND_CHASE", because, citation);
    }

    private static GateAnswer answer(Decision decision, String rule, String because, Citation citation) {
        return new GateAnswer(decision, new Basis(rule, because, citation));
    }
}

package org.medicalsuite.cob.order;

import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/** Which coverages take no part: not in force, no plan for this purpose, or not concerned by this service. */
final class Screening {
    private static final Citation IN_FORCE =
            Citation.found("NAIC MDL-120 (2013) §3: a plan coordinates for the time that it covers the person");
    private static final Citation BENEFITS = Citation.found("NAIC MDL-120 (2013) §3A(1): expense covered by a plan");
    private static final Citation VA =
            Citation.found("medicareinteractive.org: Veterans Affairs pays alone for care it authorized");
    private static final Citation ACCIDENT = Citation.knowledge("42 CFR 411.40, 411.50: for related care only");
    private static final Citation PANEL = Citation.found("NAIC MDL-120 (2013) §6A(2); SDCL 58-18A-66");

    private Screening() {}

    /** Why a coverage takes no part, or null where it does. */
    static @Nullable Basis reason(Coverage coverage, Question question) {
        var period = coverage.period();
        if (period != null && !period.covers(question.date())) {
            return new Basis("NOT_IN_FORCE", coverage.payer() + " does not cover the person on this date", IN_FORCE);
        }
        if (question.benefit() != null && !coverage.covers(question.benefit())) {
            return new Basis(
                    "BENEFIT_NOT_COVERED", coverage.payer() + " does not cover " + question.benefit(), BENEFITS);
        }
        boolean veterans = coverage instanceof OtherPayer other && other.kind() == OtherPayer.Kind.VETERANS_AFFAIRS;
        if (question.vaAuthorized() != veterans && (veterans || authorizedByVeterans(question))) {
            return veterans
                    ? new Basis("VA_NOT_AUTHORIZED", "Veterans Affairs did not authorize this care", VA)
                    : new Basis("VA_PAYS_ALONE", "Veterans Affairs authorized this care and pays for it alone", VA);
        }
        return switch (coverage) {
            case PrivatePlan plan -> panel(plan);
            case Medicare _ -> null;
            case OtherPayer other -> other(other, question);
        };
    }

    static SetAside noCommonBenefit(Coverage coverage) {
        return new SetAside(
                coverage.id(),
                new Basis(
                        "NO_COMMON_BENEFIT", coverage.payer() + " shares no benefit with another coverage", BENEFITS));
    }

    private static boolean authorizedByVeterans(Question question) {
        return question.vaAuthorized()
                && question.coverages().stream()
                        .anyMatch(c -> c instanceof OtherPayer o && o.kind() == OtherPayer.Kind.VETERANS_AFFAIRS);
    }

    private static @Nullable Basis panel(PrivatePlan plan) {
        return switch (plan.panel()) {
            case OPEN, PANEL_PROVIDER, EMERGENCY_OR_REFERRAL -> null;
            case OUTSIDE_PROVIDER ->
                new Basis(
                        "CLOSED_PANEL_NOT_USED",
                        "The provider is outside the closed panel of " + plan.payer()
                                + ", so it pays nothing and the next plan pays as if primary",
                        PANEL);
        };
    }

    private static @Nullable Basis other(OtherPayer payer, Question question) {
        var accident = AccidentPayer.of(payer);
        if (accident != null) {
            return question.cause() == null || accident.concernedBy(question.cause())
                    ? null
                    : new Basis(
                            "NOT_RELATED_TO_CLAIM",
                            payer.payer() + " answers only for care related to its injury or disease",
                            ACCIDENT);
        }
        return NotAPlan.reason(payer, question);
    }
}

package org.medicalsuite.eligibility.coverage;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.reference.Tables;
import org.medicalsuite.kernel.Mark;

/**
 * Why the answer is no, and what to do next. What X12 says beside ours, for those who answer a 270, stands in
 * {@code reference/x12-of-reasons.csv} with how well it is known.
 *
 * @param aaaRejectReason 271 AAA03, such as 75, subscriber not found; null for a notice
 * @param aaaFollowUp 271 AAA04, such as C, correct and resend
 * @param eligibilityOrBenefit 271 EB01 where the person is found: 6 inactive, Y spend down
 */
public record Reason(
        String code,
        String text,
        String remedy,
        @Nullable String aaaRejectReason,
        @Nullable String aaaFollowUp,
        @Nullable String eligibilityOrBenefit) {
    private static final Map<String, X12> X12_OF_CODE = Tables.read(X12.class, "x12-of-reasons").stream()
            .collect(Collectors.toUnmodifiableMap(X12::code, Function.identity()));

    /** Something that an eligibility answer in X12 does not say. */
    public Reason(
            String code, String text, String remedy, @Nullable String aaaRejectReason, @Nullable String aaaFollowUp) {
        this(code, text, remedy, aaaRejectReason, aaaFollowUp, null);
    }

    /** How X12 says a reason. */
    public record X12(
            String code,
            @Nullable String aaaRejectReason,
            @Nullable String aaaFollowUp,
            @Nullable String eligibilityOrBenefit,
            Mark mark,
            String source) {}

    private static Reason of(String code, String text, String remedy) {
        var x12 = X12_OF_CODE.get(code);
        if (x12 == null) {
            throw new IllegalStateException("x12-of-reasons.csv has no row for " + code);
        }
        return new Reason(code, text, remedy, x12.aaaRejectReason, x12.aaaFollowUp, x12.eligibilityOrBenefit);
    }

    public static Reason notFound() {
        return of(
                "PERSON_NOT_FOUND",
                "Nobody whom you may see fits what was sent",
                "Compare the CIN, the spelling of the name and the birth date with the card and ask again");
    }

    public static Reason healthAccessProgramsNotHeld() {
        return of(
                "HEALTH_ACCESS_PROGRAMS_NOT_HELD",
                "The Health Access Programs (Family PACT) keep their own file; this service holds nobody of them",
                "Ask the state's AEVS or provider portal with the HAP card; ask here with the BIC if the person has one");
    }

    public static Reason notUnique() {
        return of(
                "PERSON_NOT_UNIQUE",
                "More than one person fits this name and birth date",
                "Ask again with the CIN or the card number");
    }

    static Reason bornAfter() {
        return of(
                "BORN_AFTER_SERVICE_DATE",
                "The state's file gives a day of birth after the date of service",
                "Check the date of service and the person; ask about a newborn with the mother's card");
    }

    static Reason deceased() {
        return of(
                "DECEASED_BEFORE_SERVICE_DATE",
                "The state's file gives a day of death before the date of service",
                "Check the date of service and the person; if the file is wrong the county corrects it");
    }

    static Reason noCoverageOnDate() {
        return of(
                "NO_COVERAGE_ON_DATE",
                "No Medi-Cal eligibility is on file for the date of service",
                "Check the date; ask the person for a newer card or other coverage, or refer them to the county");
    }

    static Reason shareOfCostUnmet() {
        return of(
                "SHARE_OF_COST_UNMET",
                "The share of cost of the month is not met, so Medi-Cal does not pay yet",
                "Collect or obligate the remaining amount and clear it against one of the case numbers");
    }

    static Reason notEligibleUnderAnyCode(String meaning) {
        return of(
                "NOT_ELIGIBLE_UNDER_ANY_AID_CODE",
                "Aid codes are on file, none of them eligible: " + meaning,
                "Refer the person to the county that answers for them");
    }
}

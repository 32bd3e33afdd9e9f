package org.medicalsuite.eligibility.coverage;

import org.jspecify.annotations.Nullable;

/**
 * Why the answer is no, and what to do next. The X12 reject reason (271 AAA03) and follow-up action (AAA04) stand
 * beside ours for those who answer a 270.
 *
 * @param aaaRejectReason such as 75, subscriber not found; null where X12 says it in another segment
 * @param aaaFollowUp such as C, correct and resend
 */
public record Reason(
        String code,
        String text,
        String remedy,
        @Nullable String aaaRejectReason,
        @Nullable String aaaFollowUp) {
    public static Reason notFound() {
        return new Reason(
                "PERSON_NOT_FOUND",
                "Nobody whom you may see fits what was sent",
                "Compare the CIN, the spelling of the name and the birth date with the card and ask again",
                "75",
                "C");
    }

    public static Reason notUnique() {
        return new Reason(
                "PERSON_NOT_UNIQUE",
                "More than one person fits this name and birth date",
                "Ask again with the CIN or the card number",
                "76",
                "C");
    }

    static Reason deceased() {
        return new Reason(
                "DECEASED_BEFORE_SERVICE_DATE",
                "The state's file gives a day of death before the date of service",
                "Check the date of service and the person; if the file is wrong the county corrects it",
                null,
                null);
    }

    static Reason noCoverageOnDate() {
        return new Reason(
                "NO_COVERAGE_ON_DATE",
                "No Medi-Cal eligibility is on file for the date of service",
                "Check the date; ask the person for a newer card or other coverage, or refer them to the county",
                null,
                null);
    }

    static Reason shareOfCostUnmet() {
        return new Reason(
                "SHARE_OF_COST_UNMET",
                "The share of cost of the month is not met, so Medi-Cal does not pay yet",
                "Collect or obligate the remaining amount and clear it against one of the case numbers",
                null,
                null);
    }

    static Reason notEligibleUnderAnyCode(String meaning) {
        return new Reason(
                "NOT_ELIGIBLE_UNDER_ANY_AID_CODE",
                "Aid codes are on file, none of them eligible: " + meaning,
                "Refer the person to the county that answers for them",
                null,
                null);
    }
}

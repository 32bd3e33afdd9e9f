package org.medicalsuite.tar.decision;

import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Mark;

/** The rules that move a line or refuse to: each a sentence with its law. */
public enum LineRule {
    SUBMITTED(
            "A complete request is accepted for review and has its ten-digit number from then on",
            Citation.found("pro.medi-cal.ca.gov eTAR FAQ")),
    TAR_NOT_REQUIRED("TAR not required", Citation.found("Medi-Cal bulletin newsroom_7838_1")),
    INCOMPLETE_PAPER_RETURNED(
            "An incomplete paper request goes back without a record to inquire about",
            Citation.found("Medi-Cal bulletin newsroom_8187_1")),
    INCOMPLETE_REJECTED(
            "An electronic request with something missing fails the entry edits",
            Citation.knowledge("Medi-Cal bulletin newsroom_7838_1")),
    REJECTED_SERVICE_UPDATED(
            "A provider may ask for review of a service that was rejected because no TAR is required",
            Citation.found("Medi-Cal bulletin newsroom_7838_1")),
    DECIDED_BY_CONSULTANT(
            "The consultants of whoever pays decide; the duty is not passed on",
            Citation.found("22 CCR 51003(a), 51003.7(d)")),
    QUESTION_TO_PROVIDER(
            "A deferral asks the provider, who answers on the same request",
            Citation.found("Medi-Cal bulletins newsroom_8551 and newsroom_9187")),
    DEFERRAL_ANSWERED(
            "An answered deferral goes back to review under the same number",
            Citation.found("Medi-Cal bulletin newsroom_9187")),
    CANCELLED_NOT_DELETED(
            "Cancelling cuts the units to those already paid; the line still reads as approved",
            Citation.found("pro.medi-cal.ca.gov eTAR FAQ")),
    WITHDRAWN_BEFORE_DECISION(
            "A provider may take back what is not decided yet",
            Citation.uncertain("no source found for undecided lines; follows the cancel rule of the eTAR FAQ")),
    APPEALED("A provider may appeal a modification or denial", Citation.found("22 CCR 51003.1(a)")),
    APPEAL_DECIDED("An appeal is decided once", Citation.found("Foley & Lardner note of 25 April 2007")),
    REDUCTION_ANNOUNCED(
            "An authorization may be reduced after a notice of action", Citation.found("22 CCR 51014.1(c)")),
    REDUCTION_IN_EFFECT("A reduction holds from the day that its notice names", Citation.found("22 CCR 51014.1(c)")),

    UPDATE_ASKED(
            "A provider may ask to change what was authorised; until that is decided the authorization stands",
            Citation.found("Medi-Cal bulletin newsroom_8551")),
    UPDATE_REFUSED(
            "An update that is denied leaves the authorization as it was; the refusal can be appealed",
            Citation.uncertain("follows the rules of modification and appeal; no text found for updates")),
    EXTENDED(
            "The decider may take longer where the rule allows it",
            Citation.knowledge("42 CFR 438.210(d)(1)(ii); CMS prior authorization API FAQ")),
    PRICING_INDICATOR_GIVEN(
            "The payer puts the eleventh digit behind the number of an approved request",
            Citation.found("Medi-Cal bulletin newsroom_8551")),
    DEEMED_APPROVED(
            "A request that was not decided within the limit counts as approved",
            Citation.found("Welfare and Institutions Code 14103.6 (as cited by Protection & Advocacy in 2000);"
                    + " 22 CCR 53855(a)")),
    DENIED_BY_TIME(
            "A request to a plan that was not decided within the limit counts as denied",
            Citation.found("42 CFR 438.404(c)(5); 22 CCR 53894(b)")),
    ACTOR_NOT_ALLOWED("This is the duty or right of somebody else", Citation.found("22 CCR 51003(a), 51003.7(d)")),
    OWN_SUBMISSION(
            "Nobody decides what they submitted themselves",
            Citation.knowledge("separation of duties; 22 CCR 51003(a) gives the decision to the department")),
    EVENT_NOT_ALLOWED_IN_STATE(
            "The line is not in a state that allows this", Citation.found("Medi-Cal manual, TAR submission")),
    REASON_REQUIRED(
            "A modification or denial says why", Citation.found("Medi-Cal bulletin newsroom_8551; 22 CCR 51014.1")),
    CITATION_REQUIRED("A denial cites the law or criterion behind it", Citation.found("22 CCR 51014.1(c)")),
    QUESTION_REQUIRED("A deferral asks something", Citation.found("Medi-Cal bulletin newsroom_8551")),
    ANSWER_REQUIRED("An answer says something or brings a document", Citation.found("Medi-Cal bulletin newsroom_9187")),
    FFS_DENIAL_MUST_BE_MEDICAL_NECESSITY(
            "A fee-for-service request is judged on medical necessity only; lateness is no ground to deny",
            Citation.found("22 CCR 51003(b)")),
    MODIFICATION_CHANGES_NOTHING(
            "What is approved as asked for is approved, not modified",
            Citation.knowledge("Medi-Cal manual, TAR submission")),
    MODIFICATION_EXCEEDS_REQUEST(
            "A modification authorises no more units than were asked for, and at least one",
            Citation.uncertain("follows the definition of approved as modified; no text found")),
    RETURN_IS_FOR_PAPER(
            "Only an incomplete paper request is returned; an electronic one is deferred or rejected",
            Citation.found("Medi-Cal bulletin newsroom_8187_1")),
    DUPLICATE_ANSWER_DEFERRAL_INSTEAD(
            "The same service is already asked for and waits for your answer; a second request slows both",
            Citation.found("Medi-Cal bulletin newsroom_9187")),
    DUPLICATE_OF_OPEN_LINE(
            "The same service is already asked for and in review; a second request slows both",
            Citation.found("Medi-Cal bulletin newsroom_9187")),
    DENIED_CANNOT_BE_UPDATED(
            "A denied line takes no update; appeal it or send a new request",
            Citation.found("PAS 2.2.1 specification, additional notes 2")),
    APPEAL_LATE("The last day to appeal has passed", Citation.found("22 CCR 51003.1(a)(1)-(2)")),
    APPEAL_BY_FAX_REJECTED(
            "An appeal is not taken by fax", Citation.found("Medi-Cal manual, TAR submission, March 2017")),
    APPEAL_ON_PAPER_NEEDS_GROUND(
            "An appeal comes on paper only where the department directed it or the request itself was on paper",
            Citation.found("22 CCR 51003.1(d)-(f)")),
    APPEAL_MARK_MISSING(
            "An electronic appeal carries the special-handling mark for appeals", Citation.found("22 CCR 51003.1(c)")),
    APPEAL_CONTENT_MISSING(
            "An appeal gives its reason and the dates or services in dispute", Citation.found("22 CCR 51003.1(b)")),
    ONLY_ONE_APPEAL_LEVEL(
            "There is one level of appeal, and it has been used",
            Citation.found("Foley & Lardner note of 25 April 2007 on the amendments in effect from 1 April 2007")),
    NOTICE_LESS_THAN_10_DAYS(
            "A reduction takes effect no earlier than the notice rule allows", Citation.found("22 CCR 51014.1(c)")),
    REDUCTION_NOT_YET_IN_EFFECT("The day that the notice names has not come", Citation.found("22 CCR 51014.1(c)")),
    TIME_NOT_RUN_OUT(
            "The time for the decision has not run out, or nothing follows when it does",
            Citation.found("Welfare and Institutions Code 14103.6; 42 CFR 438.404(c)(5)")),
    TIME_HAS_DECIDED(
            "The time for the decision has run out, and the law has decided; read the request again",
            Citation.found("Welfare and Institutions Code 14103.6; 42 CFR 438.404(c)(5)")),
    EXTENSION_NOT_ALLOWED(
            "No rule lets the decider take longer for this, or it was extended already",
            Citation.knowledge("42 CFR 438.210(d)(1)(ii)")),
    UPDATE_CONTENT_MISSING("An update names the change", Citation.found("Medi-Cal bulletin newsroom_8551")),
    UPDATE_CHANGES_NOTHING(
            "What is asked for is what is authorised already", Citation.knowledge("Medi-Cal bulletin newsroom_8551")),
    REAUTHORIZED_WITHOUT_AUTHORIZATION(
            "Only what is authorised is reauthorized; ask for anything else by a new request",
            Citation.found("22 CCR 51003(c)")),
    REAUTHORIZED_DAYS_OVERLAP(
            "A reauthorization begins after the days that are authorised; other units for those are an update",
            Citation.uncertain("follows from the meaning of continued services; no text found")),
    REAUTHORIZED_ALREADY(
            "One number continues another; continue the current one",
            Citation.uncertain(
                    "follows from PAS 2.2.1, spec-47 and spec-48: a replaced number leads to one current one")),
    PRICING_INDICATOR_GIVEN_ALREADY(
            "The payer has given the digit already", Citation.knowledge("Medi-Cal bulletin newsroom_8551")),
    UNITS_BELOW_USED(
            "An authorization does not fall below the units that claims have used",
            Citation.found("pro.medi-cal.ca.gov eTAR FAQ")),
    REDUCTION_REDUCES_NOTHING(
            "A reduction leaves fewer units than are authorised", Citation.knowledge("22 CCR 51014.1(c)")),
    ALREADY_CANCELLED(
            "The line was cancelled and has nothing more to authorise", Citation.found("pro.medi-cal.ca.gov eTAR FAQ")),
    PAID_UNITS_EXCEED_AUTHORIZED(
            "No more units can have been paid than were authorised",
            Citation.knowledge("Medi-Cal manual, TAR Overview"));

    private final String sentence;
    private final String source;
    private final Mark mark;

    LineRule(String sentence, Citation citation) {
        this.sentence = sentence;
        this.source = citation.source();
        this.mark = citation.mark();
    }

    public String sentence() {
        return sentence;
    }

    public Citation citation() {
        return new Citation(source, mark);
    }

    public Basis basis() {
        return new Basis(name(), sentence, citation());
    }
}

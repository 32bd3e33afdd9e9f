package org.medicalsuite.suite.run;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The questions that a newcomer asks first, about sample people, for today. */
public final class Questions {
    /** A child in L.A. Care, covered first by Aetna through the mother's employer. */
    public static final String AETNA_FIRST_CIN = "91234567A";

    /** A foster child whose family chose fee-for-service, so that the state's consultants decide. */
    public static final String FEE_FOR_SERVICE_CIN = "90600001A";

    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

    private final LocalDate today;

    public Questions(Clock clock) {
        this.today = LocalDate.now(clock.withZone(CALIFORNIA));
    }

    /** The day in California that all questions are about. */
    public LocalDate today() {
        return today;
    }

    /** Who is covered by what today? */
    public String eligibilityInquiry() {
        return eligibilityInquiry(AETNA_FIRST_CIN);
    }

    /** The same about another person. */
    public String eligibilityInquiry(String cin) {
        return """
                {"cin": "%s", "serviceDate": "%s"}""".formatted(cin, today);
    }

    /** Who pays first for that child? */
    public String payerOrder() {
        return """
                {"cin": "%s", "date": "%s", "coverages": [
                  {"id": "aetna", "kind": "GROUP_PLAN", "payer": "Aetna", "subscriber": {"relation": "MOTHER"}},
                  {"id": "la-care", "kind": "MEDI_CAL", "payer": "L.A. Care"}]}""".formatted(AETNA_FIRST_CIN, today);
    }

    /** What does each pay on a small claim? */
    public String paymentCalculation() {
        return """
                {"cin": "%s", "serviceDate": "%s",
                 "payers": [{"id": "aetna", "method": "PRIMARY"}, {"id": "la-care", "method": "MEDI_CAL"}],
                 "lines": [
                   {"number": 1, "charge": "150.00", "terms": [
                     {"payer": "aetna", "benefit": {"allowed": "100.00", "paysPercent": 80}},
                     {"payer": "la-care", "mediCal": {"rate": "110.00"}}]},
                   {"number": 2, "charge": "80.00", "terms": [
                     {"payer": "aetna", "benefit": {"allowed": "60.00", "deductible": "60.00", "paysPercent": 80}},
                     {"payer": "la-care", "mediCal": {"rate": "42.50"}}]}]}""".formatted(AETNA_FIRST_CIN, today);
    }

    /**
     * A small claim for that child, Aetna first and Medi-Cal behind it.
     *
     * @param aetna the id of Aetna's coverage in the eligibility answer
     */
    public String claim(String aetna) {
        return claim(AETNA_FIRST_CIN, aetna);
    }

    /** The same for another person whom Aetna covers first. */
    public String claim(String cin, String aetna) {
        return """
                {"cin": "%1$s", "billingProvider": "1234567893", "serviceFrom": "%2$s", "totalCharge": "230.00",
                 "cms1500": {},
                 "payers": [{"id": "%3$s", "method": "PRIMARY"}, {"id": "medi-cal", "method": "MEDI_CAL"}],
                 "lines": [
                   {"number": 1, "serviceCode": "99213", "charge": "150.00", "terms": [
                     {"payer": "%3$s", "remitted": {"allowed": "100.00", "paid": "80.00", "coinsurance": "20.00"}},
                     {"payer": "medi-cal", "mediCal": {"rate": "110.00"}}]},
                   {"number": 2, "serviceCode": "97110-GP", "charge": "80.00", "terms": [
                     {"payer": "%3$s", "remitted": {"allowed": "60.00", "paid": "0.00", "deductible": "60.00"}},
                     {"payer": "medi-cal", "mediCal": {"rate": "42.50"}}]}]}""".formatted(cin, today, aetna);
    }

    /** A claim for some of the visits that {@link #tar} asks for. */
    public String claimWithTar(String tarNumber, int visits) {
        return """
                {"cin": "%1$s", "billingProvider": "1234567893", "serviceFrom": "%2$s", "totalCharge": "300.00",
                 "cms1500": {"priorAuthorizationNumber": "%3$s"},
                 "payers": [{"id": "medi-cal", "method": "MEDI_CAL"}],
                 "lines": [{"number": 1, "serviceCode": "97110", "units": %4$d, "charge": "300.00",
                   "tar": {"number": "%3$s", "line": 1, "pricingIndicator": "2"},
                   "terms": [{"payer": "medi-cal", "mediCal": {"rate": "210.00"}}]}]}""".formatted(FEE_FOR_SERVICE_CIN, today, tarNumber, visits);
    }

    /** Does physical therapy need a TAR, and how long may the answer take? */
    public String authorizationCheck() {
        return """
                {"category": "PHYSICAL_THERAPY", "variant": "TREATMENT", "serviceDate": "%s",
                 "programme": "FEE_FOR_SERVICE"}""".formatted(today);
    }

    /** A request for twelve physical therapy visits in the next two months. */
    public String tar() {
        return """
                {"form": "FORM_50_1", "category": "PHYSICAL_THERAPY",
                 "member": {"cin": "%s", "birthDate": "%s"},
                 "submittingNpi": "1234567893", "diagnoses": ["R26.2"],
                 "justification": "Cannot climb stairs after a fracture; plan of treatment attached",
                 "delivery": {"programme": "FEE_FOR_SERVICE"},
                 "lines": [{"serviceCode": "97110", "units": 12, "from": "%s", "thru": "%s"}]}""".formatted(FEE_FOR_SERVICE_CIN, today.minusYears(9), today, today.plusMonths(2));
    }

    /** The three questions as lines for a shell in which TOKEN is set. */
    String curlLines(URI door) {
        return String.join(
                "\n\n",
                curl(door, "/v1/eligibility-inquiries", eligibilityInquiry()),
                curl(door, "/v1/payer-orders", payerOrder()),
                curl(door, "/v1/authorization-checks", authorizationCheck()));
    }

    private static String curl(URI door, String path, String body) {
        return "curl -s -H \"Authorization: Bearer $TOKEN\" -H 'Content-Type: application/json' -d '%s' %s%s"
                .formatted(body.replaceAll("\\s*\n\\s*", " "), door, path);
    }
}

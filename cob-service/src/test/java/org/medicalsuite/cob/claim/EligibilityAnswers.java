package org.medicalsuite.cob.claim;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.medicalsuite.kernel.time.Clocks;

/** What eligibility-service would answer about sample people and providers. */
final class EligibilityAnswers {
    /** A child covered by Aetna through the mother, and by Medi-Cal in L.A. Care. */
    static final String AETNA_AND_MEDI_CAL = "91234567A";

    /** A person whom only Medi-Cal covers, in fee-for-service. */
    static final String MEDI_CAL_ONLY = "90600001A";

    /** A person with Medicare and Medi-Cal; the answer does not say why there is Medicare. */
    static final String MEDICARE_AND_MEDI_CAL = "90500003A";

    /** A person old enough for Medicare. */
    static final String AGED_WITH_MEDICARE = "90500004A";

    /** A younger person with Medicare, for whom eligibility assumes a disability. */
    static final String MEDICARE_BY_ASSUMPTION = "90500005A";

    static final String NOT_COVERED = "90999999A";

    private static final AtomicInteger EVCS = new AtomicInteger();

    private EligibilityAnswers() {}

    static String about(String cin) {
        var evc = "T%09d".formatted(EVCS.incrementAndGet());
        return """
                {"evc": "%s", "answeredAt": "2026-03-05T10:00:00Z", "outcome": "%s", %s %s %s "coverages": [%s]}""".formatted(
                        evc,
                        cin.equals(NOT_COVERED) ? "NOT_FOUND" : "COVERED",
                        cin.equals(AETNA_AND_MEDI_CAL) ? "\"delivery\": {\"plan\": {\"hcpCode\": \"304\"}}," : "",
                        otherCoverage(cin),
                        switch (cin) {
                            case AGED_WITH_MEDICARE -> entitlement("AGED", "DERIVED");
                            case MEDICARE_BY_ASSUMPTION -> entitlement("DISABLED", "ASSUMED");
                            default -> "";
                        },
                        coverages(cin));
    }

    /** When other coverage was last confirmed: never for a number that begins with 961, long ago for 962. */
    private static String otherCoverage(String cin) {
        if (cin.startsWith("961")) {
            return "";
        }
        var today = LocalDate.now(Clocks.CALIFORNIA);
        return """
                "otherCoverage": [{"freshness": {"countedFrom": "%s"}}],""".formatted(cin.startsWith("962") ? today.minusDays(366) : today.minusDays(365));
    }

    private static String coverages(String cin) {
        var mediCal = """
                {"id": "medi-cal", "kind": "MEDI_CAL", "payer": "Medi-Cal", "period": {"from": "2020-01-01"}}""";
        return switch (cin) {
            case NOT_COVERED -> "";
            case MEDICARE_AND_MEDI_CAL -> """
                    {"id": "medicare", "kind": "MEDICARE", "payer": "Medicare", "period": {"from": "2020-01-01"}},""" + mediCal;
            case AGED_WITH_MEDICARE -> medicare("AGED") + "," + mediCal;
            case MEDICARE_BY_ASSUMPTION -> medicare("DISABLED") + "," + mediCal;
            case MEDI_CAL_ONLY -> mediCal;
            default -> """
                    {"id": "spn_7", "kind": "GROUP_PLAN", "payer": "Aetna", "period": {"from": "2020-01-01"},
                     "subscriber": {"relation": "MOTHER", "birthDate": "1988-04-02"}},""" + mediCal;
        };
    }

    private static String entitlement(String reason, String certainty) {
        return """
                "medicare": {"partA": true, "partB": true, "partD": false,
                  "entitlement": {"reason": "%s", "certainty": "%s"}},""".formatted(reason, certainty);
    }

    private static String medicare(String entitlement) {
        return """
                {"id": "medicare", "kind": "MEDICARE", "payer": "Medicare", "period": {"from": "2020-01-01"},
                 "medicare": {"entitlement": "%s"}}""".formatted(entitlement);
    }

    /** The plans that the network files name a provider for; empty where they do not name the provider. */
    static String plansOf(String npi) {
        return switch (npi) {
            case "1234567893" -> """
                    {"npi": "1234567893", "plans": [{"county": {"code": "19", "name": "Los Angeles"}, "feeForService": false, "hcpCode": "304"}]}""";
            case "1245319599" -> """
                    {"npi": "1245319599", "plans": [{"county": {"code": "19", "name": "Los Angeles"}, "feeForService": false, "hcpCode": "352"},
                      {"county": {"code": "19", "name": "Los Angeles"}, "feeForService": true}]}""";
            default -> "";
        };
    }
}

package org.medicalsuite.cob.claim;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.medicalsuite.kernel.testing.Tokens;

/** Claims as providers and plans send them in tests. */
final class SentClaims {
    private SentClaims() {}

    /** Two lines, Aetna first and Medi-Cal behind it: 80.00 and 62.50 are paid, 60.00 goes to Aetna's deductible. */
    static final String AETNA_THEN_MEDI_CAL = """
            {"cin": "91234567A", "billingProvider": "1234567893", "serviceFrom": "2026-03-02", "totalCharge": "230.00",
             "cms1500": {"insuredId": "W1", "conditionRelatedTo":
               {"employment": false, "autoAccident": false, "otherAccident": false}},
             "payers": [{"id": "spn_7", "method": "PRIMARY"}, {"id": "medi-cal", "method": "MEDI_CAL"}],
             "lines": [
               {"number": 1, "serviceCode": "99213", "placeOfService": "11", "charge": "150.00", "terms": [
                 {"payer": "spn_7", "remitted": {"allowed": "100.00", "paid": "80.00", "coinsurance": "20.00"}},
                 {"payer": "medi-cal", "mediCal": {"rate": "110.00"}}]},
               {"number": 2, "serviceCode": "97110-GP", "charge": "80.00", "terms": [
                 {"payer": "spn_7", "remitted": {"allowed": "60.00", "paid": "0.00", "deductible": "60.00"}},
                 {"payer": "medi-cal", "mediCal": {"rate": "42.50"}}]}]}""";

    /** Units of an authorization, for a person whom only Medi-Cal covers. */
    static String withTar(int units) {
        return withTar(units, "0123456789");
    }

    static String withTar(int units, String tar) {
        return """
                {"cin": "90600001A", "billingProvider": "1234567893", "serviceFrom": "2026-03-02",
                 "totalCharge": "100.00", "cms1500": {},
                 "payers": [{"id": "medi-cal", "method": "MEDI_CAL"}],
                 "lines": [{"number": 1, "serviceCode": "97110", "units": %d, "charge": "100.00",
                   "tar": {"number": "%s", "line": 1, "pricingIndicator": "2"},
                   "terms": [{"payer": "medi-cal", "mediCal": {"rate": "70.00"}}]}]}""".formatted(units, tar);
    }

    /**
     * A plan behind Aetna with a benefit reserve: it would pay half of 400.00 alone, and pays what Aetna leaves.
     *
     * @param cin a person of this test's own
     */
    static String withReserve(String cin, int primaryPercent) {
        return """
                {"cin": "%s", "billingProvider": "1234567893", "serviceFrom": "2026-03-02", "totalCharge": "400.00",
                 "cms1500": {},
                 "coverages": [{"id": "fund", "kind": "GROUP_PLAN", "period": {"from": "2020-01-01"},
                   "subscriber": {"relation": "FATHER", "birthDate": "1985-09-09"}}],
                 "family": {"parents": "TOGETHER"},
                 "payers": [{"id": "spn_7", "method": "PRIMARY"}, {"id": "fund", "method": "ALTERNATIVE_ONE"},
                            {"id": "medi-cal", "method": "MEDI_CAL"}],
                 "lines": [{"number": 1, "serviceCode": "99213", "charge": "400.00", "allowableExpense": "400.00",
                   "terms": [
                     {"payer": "spn_7", "remitted": {"allowed": "400.00", "paid": "%d.00", "coinsurance": "%d.00"}},
                     {"payer": "fund", "benefit": {"allowed": "400.00", "paysPercent": 50}},
                     {"payer": "medi-cal", "mediCal": {"rate": "10.00"}}]}]}""".formatted(cin, 4 * primaryPercent, 400 - 4 * primaryPercent);
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static ValidatableResponse send(String client, String key, String claim) {
        return given().auth()
                .oauth2(Tokens.of(client))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(claim)
                .post("/v1/claims")
                .then();
    }

    static ValidatableResponse send(String claim) {
        return send("sunrise-pediatrics", key(), claim);
    }

    static String number(String claim) {
        return send(claim).statusCode(201).extract().path("number");
    }

    static ValidatableResponse read(String client, String number) {
        return given().auth()
                .oauth2(Tokens.of(client))
                .get("/v1/claims/" + number)
                .then();
    }

    static ValidatableResponse reverse(String client, String key, String number) {
        return given().auth()
                .oauth2(Tokens.of(client))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"reason\": \"BILLED_IN_ERROR\"}")
                .post("/v1/claims/" + number + "/reversals")
                .then();
    }

    static ValidatableResponse replay(String number) {
        return given().auth()
                .oauth2(Tokens.of("sunrise-pediatrics"))
                .post("/v1/claims/" + number + "/replays")
                .then();
    }

    static ValidatableResponse totals(String client, String cin) {
        return given().auth()
                .oauth2(Tokens.of(client))
                .contentType("application/json")
                .body("{\"cin\": \"%s\", \"from\": \"2026-01-01\", \"thru\": \"2026-12-31\"}".formatted(cin))
                .post("/v1/claim-totals")
                .then();
    }
}

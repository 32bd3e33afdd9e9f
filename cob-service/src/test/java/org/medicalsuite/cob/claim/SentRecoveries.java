package org.medicalsuite.cob.claim;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.medicalsuite.kernel.testing.Tokens;
import org.medicalsuite.kernel.time.Clocks;

/** Recovery cases and what comes in on them, as tests send them. */
final class SentRecoveries {
    private SentRecoveries() {}

    static String opened(String claim) {
        return open("state-feed", SentClaims.key(), claim, "metlife")
                .statusCode(200)
                .extract()
                .path("caseId");
    }

    static ValidatableResponse open(String client, String key, String claim, String thirdParty) {
        return post(client, key, "/v1/recovery-cases", """
                {"claimNumber": "%s", "thirdParty": "%s", "serviceClass": "SUPPORT_ENFORCEMENT",
                 "paidOn": "2026-03-20", "thirdPartyBilledOn": "2026-01-30"}""".formatted(claim, thirdParty));
    }

    static ValidatableResponse receive(String client, String key, String id, String amount, String cost) {
        return post(client, key, "/v1/recoveries", """
                {"caseId": "%s", "receivedOn": "%s", "amount": "%s", "collectionCost": "%s"}""".formatted(id, today(), amount, cost));
    }

    static ValidatableResponse post(String client, String key, String path, String body) {
        return given().auth()
                .oauth2(Tokens.of(client))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then();
    }

    static ValidatableResponse read(String client, String id) {
        return given().auth()
                .oauth2(Tokens.of(client))
                .get("/v1/recovery-cases/" + id)
                .then();
    }

    static LocalDate today() {
        return LocalDate.now(Clocks.CALIFORNIA);
    }
}

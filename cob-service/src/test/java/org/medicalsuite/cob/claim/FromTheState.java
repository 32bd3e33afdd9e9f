package org.medicalsuite.cob.claim;

import static io.restassured.RestAssured.given;

import org.medicalsuite.kernel.testing.Tokens;

/** What the state's own system sends in tests, and what it is answered. */
final class FromTheState {
    private FromTheState() {}

    /** The id of the questionnaire that is begun about a claim. */
    static String questionnaireOf(String claim) {
        return post(
                "/v1/questionnaires", "{\"claimNumber\": \"%s\"}".formatted(claim), "questionnaire.questionnaireId");
    }

    /** The wanted part of the answer to a request that is taken. */
    static String post(String path, String body, String wanted) {
        return given().auth()
                .oauth2(Tokens.of("state-feed"))
                .contentType("application/json")
                .header("Idempotency-Key", SentClaims.key())
                .body(body)
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .path(wanted);
    }
}

package org.medicalsuite.cob.claim;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.testing.Tokens;
import org.medicalsuite.kernel.testing.Wire;

/** What is somebody else's is answered like what is not there: same bytes, same number of statements. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(NeighbourServices.class)
class NotYoursTest {
    private static final String NO_CLAIM = "2600100000000";

    @BeforeEach
    void quiet() {
        NeighbourServices.reset();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "valley-therapy; GET; /v1/claims/{id}; ''",
                "health-net; GET; /v1/claims/{id}; ''",
                "valley-therapy; POST; /v1/claims/{id}/replays; ''",
                "valley-therapy; POST; /v1/claims/{id}/reversals; {\"reason\": \"DUPLICATE\"}",
                "health-net; POST; /v1/questionnaires; {\"claimNumber\": \"{id}\"}",
                "health-net; POST; /v1/recovery-cases; {\"claimNumber\": \"{id}\", \"thirdParty\": \"metlife\","
                        + " \"serviceClass\": \"PREVENTIVE_PEDIATRIC\", \"paidOn\": \"2026-03-20\"}",
                "health-net; POST; /v1/primacy-corrections; {\"claimNumber\": \"{id}\","
                        + " \"reason\": \"ORDER_CORRECTED\", \"correction\": {}}",
            })
    void a_claim(String client, String method, String path, String body) {
        alike(client, method, path, body, SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL), NO_CLAIM);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "valley-therapy; GET; /v1/recovery-cases/{id}; ''",
                "health-net; POST; /v1/recoveries; {\"caseId\": \"{id}\", \"receivedOn\": \"2026-03-20\","
                        + " \"amount\": \"1.00\"}",
            })
    void a_recovery_case(String client, String method, String path, String body) {
        var id = FromTheState.post(
                "/v1/recovery-cases", """
                {"claimNumber": "%s", "thirdParty": "metlife", "serviceClass": "PREVENTIVE_PEDIATRIC",
                 "paidOn": "2026-03-20"}""".formatted(SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL)), "caseId");
        alike(client, method, path, body, id, UUID.randomUUID().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "valley-therapy; GET; /v1/questionnaires/{id}; ''",
                "health-net; POST; /v1/questionnaires/{id}/follow-ups; ''",
                "health-net; POST; /v1/questionnaires/{id}/outcomes; {\"outcome\": \"ORDER_WRONG\"}",
            })
    void a_questionnaire(String client, String method, String path, String body) {
        var claim = SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL.replace("91234567A", "96100077A"));
        var id = FromTheState.questionnaireOf(claim);
        alike(client, method, path, body, id, UUID.randomUUID().toString());
    }

    @ParameterizedTest
    @CsvSource({"valley-therapy", "health-net"})
    void a_correction(String client) {
        var id = FromTheState.post(
                "/v1/primacy-corrections",
                """
                {"claimNumber": "%s", "reason": "ORDER_CORRECTED", "correction": {}}""".formatted(SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL)),
                "correctionId");
        alike(
                client,
                "GET",
                "/v1/primacy-corrections/{id}",
                "",
                id,
                UUID.randomUUID().toString());
    }

    private static void alike(String client, String method, String path, String body, String theirs, String nothing) {
        ask(client, method, path, body, nothing);
        var notTheirs = ask(client, method, path, body, theirs);
        assertThat(notTheirs).isEqualTo(ask(client, method, path, body, nothing));
        assertThat(notTheirs.statements()).isPositive();
    }

    private record Answered(String bytes, long statements) {}

    /** Under a request id of its own, so that all bytes can be compared. */
    private static Answered ask(String client, String method, String path, String body, String id) {
        var token = Tokens.of(client);
        var wire = new Wire();
        String bytes;
        try (wire) {
            bytes = given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .header("Idempotency-Key", SentClaims.key())
                    .header("X-Request-Id", "the-same-one")
                    .body(body.replace("{id}", id))
                    .request(method, path.replace("{id}", id))
                    .then()
                    .statusCode(404)
                    .extract()
                    .asString();
        }
        return new Answered(bytes, wire.roundTrips());
    }
}

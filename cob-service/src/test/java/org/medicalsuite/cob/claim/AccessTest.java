package org.medicalsuite.cob.claim;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.Access;
import org.medicalsuite.kernel.testing.AccessCall;
import org.medicalsuite.kernel.testing.FreshDatabase;
import org.medicalsuite.kernel.testing.RealServers;

/** Every operation as everybody: docs/access.csv. Claims are the provider's, for a member of the plan. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(NeighbourServices.class)
@TestProfile(FreshDatabase.class)
class AccessTest {
    private static final String CLAIM = "/v1/claims/{number}";
    private static final String QUESTIONNAIRE = "/v1/questionnaires/{questionnaireId}";

    @Test
    void every_operation_answers_everybody_as_the_table_says() {
        NeighbourServices.reset();
        var claim = SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL);
        var calls = new HashMap<String, Supplier<AccessCall>>();
        calls.put("POST /v1/claims", () -> AccessCall.sending(SentClaims.AETNA_THEN_MEDI_CAL));
        calls.put("GET " + CLAIM, () -> at(claim));
        calls.put("POST " + CLAIM + "/replays", () -> at(claim));
        calls.put("POST " + CLAIM + "/reversals", () -> at(SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL)));
        calls.put("GET /v1/questionnaires", () -> AccessCall.asking("dueBy=2026-12-31"));
        calls.put("POST /v1/questionnaires", () -> AccessCall.sending("{\"claimNumber\": \"%s\"}".formatted(claim)));
        calls.put("GET /v1/tpl-reports", () -> AccessCall.asking("from=2026-01-01&thru=2026-12-31"));
        calls.put("POST /v1/primacy-corrections", () -> AccessCall.sending("""
                {"claimNumber": "%s", "reason": "OTHER_COVERAGE_FOUND", "correction": {"coverages": [
                  {"id": "blue", "kind": "GROUP_PLAN", "subscriber": {"relation": "PATIENT"}}]}}""".formatted(claim)));
        calls.put(
                "POST /v1/recovery-cases",
                () -> AccessCall.sending("""
                {"claimNumber": "%s", "thirdParty": "aetna", "serviceClass": "PREVENTIVE_PEDIATRIC",
                 "paidOn": "2026-11-02"}""".formatted(SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL))));
        // A person of whose other coverage nothing is known: only then is somebody asked.
        var questionnaire = FromTheState.questionnaireOf(
                SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL.replace("91234567A", "96100099A")));
        calls.put("GET " + QUESTIONNAIRE, () -> AccessCall.at(Map.of("questionnaireId", questionnaire)));
        calls.put(
                "POST " + QUESTIONNAIRE + "/follow-ups", () -> AccessCall.at(Map.of("questionnaireId", questionnaire)));
        Access.holds("cob", URI.create("http://localhost:" + RestAssured.port), calls);
    }

    private static AccessCall at(String number) {
        return AccessCall.at(Map.of("number", number));
    }
}

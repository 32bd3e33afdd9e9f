package org.medicalsuite.tar;

import static org.medicalsuite.tar.SampleTars.APPROVAL;
import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.DEFERRAL;
import static org.medicalsuite.tar.SampleTars.DENIAL;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.as;
import static org.medicalsuite.tar.SampleTars.change;
import static org.medicalsuite.tar.SampleTars.draw;
import static org.medicalsuite.tar.SampleTars.fresh;
import static org.medicalsuite.tar.SampleTars.planSubmission;
import static org.medicalsuite.tar.SampleTars.submission;
import static org.medicalsuite.tar.SampleTars.submitted;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.Access;
import org.medicalsuite.kernel.testing.AccessCall;
import org.medicalsuite.kernel.testing.FreshDatabase;
import org.medicalsuite.kernel.testing.RealServers;

/**
 * Every operation as everybody: docs/access.csv. What is read is a request of the provider for a member of the plan; what
 * is changed is one in fee-for-service, because the state decides those.
 */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@TestProfile(FreshDatabase.class)
class AccessTest {
    private static final String REQUEST = "/v1/tars/{tarNumber}";
    private static final String DOCUMENTS = "/v1/tar-attachments/{tarNumber}";

    @Test
    void every_operation_answers_everybody_as_the_table_says() {
        var ofPlan = submitted(planSubmission());
        var calls = new HashMap<String, Supplier<AccessCall>>();
        for (var read : new String[] {REQUEST, REQUEST + "/notices", REQUEST + "/unit-ledgers", DOCUMENTS}) {
            calls.put("GET " + read, () -> at(ofPlan));
        }
        calls.put("POST /v1/tars", () -> AccessCall.sending(submission()));
        calls.put(
                "POST " + REQUEST + "/decisions",
                () -> changing(submitted(submission()), 1).with(APPROVAL));
        calls.put("POST " + REQUEST + "/cancellations", () -> changing(submitted(submission()), 1));
        calls.put("POST " + REQUEST + "/updates", () -> changing(decided(APPROVAL), 2));
        calls.put("POST " + REQUEST + "/reauthorizations", () -> at(decided(APPROVAL)));
        calls.put("POST " + REQUEST + "/answers", () -> changing(decided(DEFERRAL), 2));
        calls.put("POST " + REQUEST + "/appeals", () -> changing(decided(DENIAL), 2));
        calls.put("POST " + REQUEST + "/rejected-service-updates", () -> changing(decided(DENIAL), 2));
        calls.put("POST " + REQUEST + "/reductions", () -> changing(decided(APPROVAL), 2));
        calls.put("POST " + REQUEST + "/draws", AccessTest::drawing);
        calls.put("POST " + REQUEST + "/voids", AccessTest::giveBack);
        calls.put("POST " + DOCUMENTS, () -> documentFor(submitted(submission())));
        var document = attached(ofPlan);
        calls.put("GET " + DOCUMENTS + "/{id}", () -> at(ofPlan, document));
        calls.put("POST " + DOCUMENTS + "/{id}/withdrawals", () -> {
            var number = submitted(submission());
            return at(number, attached(number));
        });
        calls.put("DELETE /v1/work-claims/{tarNumber}", () -> at(submitted(submission())));
        calls.put(
                "GET /v1/prior-authorization-metrics/{year}",
                () -> new AccessCall(
                        Map.of("year", "2025"),
                        "programme=FEE_FOR_SERVICE",
                        Optional.empty(),
                        Optional.empty(),
                        Map.of()));
        Access.holds("tar", URI.create("http://localhost:" + RestAssured.port), calls);
    }

    private static AccessCall at(String number) {
        return AccessCall.at(Map.of("tarNumber", number));
    }

    private static AccessCall at(String number, String document) {
        return AccessCall.at(Map.of("tarNumber", number, "id", document));
    }

    private static AccessCall changing(String number, int version) {
        return at(number).under(Map.of("If-Match", "\"" + version + "\""));
    }

    /** A decided request; each asks for a service code of its own, because a double would be held up. */
    private static String decided(String decision) {
        return decided(submission(), decision);
    }

    private static String decided(String submission, String decision) {
        var number = submitted(submission);
        change(CONSULTANT, number, "decisions", 1, decision).statusCode(200);
        return number;
    }

    private static String code() {
        return "D" + fresh().substring(0, 4).toUpperCase(Locale.ROOT);
    }

    private static AccessCall drawing() {
        var code = code();
        return at(decided(submission(code), APPROVAL)).with("""
                {"line": 1, "claimId": "%s", "pricingIndicator": "2", "serviceCode": "%s",
                 "providerNpi": "1234567893", "units": 1, "serviceDate": "2026-12-10"}""".formatted(fresh(), code));
    }

    private static AccessCall giveBack() {
        var code = code();
        var number = decided(submission(code), APPROVAL);
        var claim = fresh();
        draw("state-feed", number, claim, 1, code).statusCode(200);
        return at(number).with("{\"line\": 1, \"claimId\": \"%s\"}".formatted(claim));
    }

    private static AccessCall documentFor(String number) {
        return new AccessCall(
                Map.of("tarNumber", number),
                "document=18842-5",
                Optional.of("application/pdf"),
                Optional.of("%PDF-1.7 x"),
                Map.of());
    }

    private static String attached(String number) {
        return as(SUNRISE)
                .contentType("application/pdf")
                .header("Idempotency-Key", fresh())
                .body("%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII))
                .post("/v1/tar-attachments/{n}?document=18842-5", number)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}

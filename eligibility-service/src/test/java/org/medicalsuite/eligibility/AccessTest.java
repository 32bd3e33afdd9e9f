package org.medicalsuite.eligibility;

import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.Door.PROVIDER;
import static org.medicalsuite.eligibility.Door.askByCin;
import static org.medicalsuite.eligibility.Door.sendFile;
import static org.medicalsuite.eligibility.Door.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.medicalsuite.eligibility.sample.SampleNetworks;
import org.medicalsuite.eligibility.sample.SamplePeople;
import org.medicalsuite.kernel.testing.Access;
import org.medicalsuite.kernel.testing.AccessCall;
import org.medicalsuite.kernel.testing.FreshDatabase;
import org.medicalsuite.kernel.testing.RealServers;

/** Every operation as everybody: docs/access.csv. People are of the plan and the county; answers are the provider's. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@TestProfile(FreshDatabase.class)
class AccessTest {
    @Test
    void every_operation_answers_everybody_as_the_table_says() {
        var people = SamplePeople.asOf(today());
        String file = sendFile(FEED, people.enrollmentFile()).extract().path("id");
        String evc = askByCin(PROVIDER, SamplePeople.AETNA_FIRST, today())
                .statusCode(200)
                .extract()
                .path("evc");
        var calls = new HashMap<String, Supplier<AccessCall>>();
        calls.put("GET /v1/eligibility-inquiries/{evc}", () -> AccessCall.at(Map.of("evc", evc)));
        calls.put(
                "POST /v1/eligibility-inquiries",
                () -> AccessCall.sending(
                        "{\"cin\": \"%s\", \"serviceDate\": \"%s\"}".formatted(SamplePeople.AETNA_FIRST, today())));
        calls.put("GET /v1/counties/{code}/plans", () -> AccessCall.at(Map.of("code", "19")));
        calls.put("GET /v1/providers/{npi}/plans", () -> AccessCall.at(Map.of("npi", "1234567893")));
        calls.put("GET /v1/plan-comparisons", () -> AccessCall.asking("county=19&plan=304&plan=352"));
        for (var of : new String[] {"", "/findings", "/quarantined-members"}) {
            calls.put(
                    "GET /v1/enrollment-files/{id}" + of,
                    () -> atFile(file, of.equals("/findings") ? "finding=REPLACED" : ""));
        }
        calls.put(
                "POST /v1/enrollment-files",
                () -> AccessCall.sending(new String(people.enrollmentFile(), StandardCharsets.ISO_8859_1))
                        .ofType("application/edi-x12"));
        var networks = new String(SampleNetworks.file(), StandardCharsets.UTF_8);
        calls.put(
                "POST /v1/provider-network-files",
                () -> AccessCall.sending(networks).ofType("text/csv"));
        Access.holds("eligibility", URI.create("http://localhost:" + RestAssured.port), calls);
    }

    private static AccessCall atFile(String file, String query) {
        return new AccessCall(Map.of("id", file), query, Optional.empty(), Optional.empty(), Map.of());
    }
}

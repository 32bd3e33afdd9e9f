package org.medicalsuite.eligibility.clearance;

import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.Door.as;
import static org.medicalsuite.eligibility.Door.sendFile;
import static org.medicalsuite.eligibility.Door.today;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.medicalsuite.eligibility.sample.File834;

/** People with a share of cost, and what callers send about them. */
final class Cases {
    static final String NPI = "1234567893";
    static final String OTHER_NPI = "1245319599";

    private Cases() {}

    /** Puts a person on file who has not met this month's share of cost; the first case is the person's own. */
    static void unmet(String cin, String dollars, String... cases) {
        var references = Stream.of(cases).map(number -> "3H*" + number).toList();
        sendFile(FEED, file(cin, references, dollars, "17;501")).statusCode(201);
    }

    static byte[] file(String cin, List<String> references, String dollars, String status) {
        return new File834("soc %s %08x".formatted(cin, references.hashCode() + dollars.hashCode()), today())
                .member(cin, "SHARE", "ANA", LocalDate.of(1950, 5, 5), "F", references)
                .coverage("000;00", today().withDayOfMonth(1), null)
                .shareOfCost(dollars)
                .aidCodes(status, "19")
                .end();
    }

    static ValidatableResponse clear(String client, String key, String body) {
        return as(client)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/share-of-cost-clearances")
                .then();
    }

    static ValidatableResponse clear(String client, String npi, String cin, String dollars) {
        return clear(client, UUID.randomUUID().toString(), bill(cin, dollars, npi));
    }

    static String bill(String cin, String dollars, String npi) {
        return """
                {"cin": "%s", "serviceDate": "%s", "procedure": "99213", "amount": "%s", "npi": "%s"}""".formatted(cin, today(), dollars, npi);
    }

    static ValidatableResponse reverse(String client, String number) {
        return as(client)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"reason\": \"ENTERED_IN_ERROR\"}")
                .post("/v1/share-of-cost-clearances/" + number + "/reversals")
                .then();
    }

    static ValidatableResponse read(String client, String cin) {
        return as(client)
                .contentType("application/json")
                .body("{\"cin\": \"%s\", \"serviceDate\": \"%s\"}".formatted(cin, today()))
                .post("/v1/share-of-cost-inquiries")
                .then();
    }
}

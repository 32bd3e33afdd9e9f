package org.medicalsuite.eligibility;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import org.medicalsuite.kernel.testing.Tokens;
import org.medicalsuite.kernel.time.Clocks;

/** The service's door as its callers use it. */
public final class Door {
    public static final String FEED = "state-feed";
    public static final String PROVIDER = "sunrise-pediatrics";
    public static final String OTHER_PROVIDER = "valley-therapy";
    public static final String PLAN = "la-care";
    public static final String COUNTY = "los-angeles-county";
    public static final String AUDITOR = "audit-office";

    private Door() {}

    public static LocalDate today() {
        return LocalDate.now(Clocks.CALIFORNIA);
    }

    public static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.of(client));
    }

    public static ValidatableResponse sendFile(String client, byte[] file) {
        return as(client)
                .contentType("application/edi-x12")
                .body(file)
                .post("/v1/enrollment-files")
                .then();
    }

    public static ValidatableResponse ask(String client, String body) {
        return as(client)
                .contentType("application/json")
                .body(body)
                .post("/v1/eligibility-inquiries")
                .then();
    }

    public static ValidatableResponse askByCin(String client, String cin, LocalDate serviceDate) {
        return ask(client, "{\"cin\": \"%s\", \"serviceDate\": \"%s\"}".formatted(cin, serviceDate));
    }
}

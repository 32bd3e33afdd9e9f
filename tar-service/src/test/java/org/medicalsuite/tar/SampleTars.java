package org.medicalsuite.tar;

import static io.restassured.RestAssured.given;

import io.agroal.api.AgroalDataSource;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.medicalsuite.kernel.testing.Tokens;

/** Requests as the sample clients send them, and what the store holds. */
public final class SampleTars {
    public static final String SUNRISE = "sunrise-pediatrics";
    public static final String VALLEY = "valley-therapy";
    public static final String CONSULTANT = "state-consultant-desk";
    public static final String LA_CARE = "la-care";
    public static final String COUNTY = "los-angeles-county";
    public static final String FEED = "state-feed";
    public static final String SECOND_CONSULTANT = "second-consultant-desk";
    public static final String MEMBER = "member-app";
    public static final String PHYSICIAN_CONSULTANT = "physician-consultant";

    public static final String APPROVAL = """
            {"lines": [{"line": 1, "decision": "APPROVE", "pricingIndicator": "2"}]}""";
    public static final String DEFERRAL = """
            {"lines": [{"line": 1, "decision": "DEFER", "question": "Send the signed prescription"}]}""";
    public static final String DENIAL = """
            {"lines": [{"line": 1, "decision": "DENY", "reason": {"ground": "MEDICAL_NECESSITY",
             "text": "No functional gain is shown", "citation": "22 CCR 51303(a)"}}]}""";

    private SampleTars() {}

    /** A fee-for-service request for physical therapy; each call asks for a service code of its own. */
    public static String submission() {
        return submission("S" + UUID.randomUUID().toString().substring(0, 4).toUpperCase(Locale.ROOT));
    }

    public static String submission(String serviceCode) {
        return """
            {"form": "FORM_50_1", "category": "PHYSICAL_THERAPY",
             "member": {"cin": "91234567A", "birthDate": "2015-04-02"},
             "submittingNpi": "1234567893",
             "diagnoses": ["M54.50"],
             "justification": "Six weeks after a fracture; cannot climb stairs",
             "delivery": {"programme": "FEE_FOR_SERVICE"},
             "lines": [{"serviceCode": "%s", "units": 12, "from": "2026-12-01", "thru": "2027-02-28",
                        "charge": "1200.00"}]}""".formatted(serviceCode);
    }

    /** The same for a member of the plan {@link #LA_CARE}. */
    public static String planSubmission() {
        return submission()
                .replace("\"programme\": \"FEE_FOR_SERVICE\"", "\"programme\": \"PLAN\", \"planCode\": \"304\"");
    }

    /** Draws units of the first line, asked for as 97110. */
    public static ValidatableResponse draw(String client, String number, String claimId, int units) {
        return draw(client, number, claimId, units, "97110");
    }

    public static ValidatableResponse draw(
            String client, String number, String claimId, int units, String serviceCode) {
        return as(client)
                .body("""
                        {"line": 1, "claimId": "%s", "pricingIndicator": "2", "serviceCode": "%s",
                         "providerNpi": "1234567893", "units": %d, "serviceDate": "2026-12-10"}""".formatted(claimId, serviceCode, units))
                .post("/v1/tars/{n}/draws", number)
                .then();
    }

    public static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.of(client)).contentType(ContentType.JSON);
    }

    public static ValidatableResponse submit(String client, String key, String body) {
        return as(client)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/tars")
                .then();
    }

    /** Submits and answers with the number. */
    public static String submitted(String body) {
        return submit(SUNRISE, fresh(), body).statusCode(201).extract().path("tarNumber");
    }

    /** Sends a change that is based on a version. */
    public static ValidatableResponse change(String client, String number, String what, int version, String body) {
        return as(client)
                .header("Idempotency-Key", fresh())
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/tars/{number}/{what}", number, what)
                .then();
    }

    public static ValidatableResponse read(String client, String number) {
        return as(client).get("/v1/tars/{number}", number).then();
    }

    public static String fresh() {
        return UUID.randomUUID().toString();
    }

    public static long count(AgroalDataSource dataSource, String table) {
        try (var connection = dataSource.getConnection();
                var select = connection.createStatement();
                var row = select.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

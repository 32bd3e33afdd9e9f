package org.medicalsuite.eligibility;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.medicalsuite.eligibility.sample.File834;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.testing.Tokens;

/** The suite's main journey as far as it concerns eligibility: a file in, an inquiry answered, the proof looked up. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class MainJourneyTest {
    private static final String X12 = "application/edi-x12";

    @Test
    void a_member_of_an_enrollment_file_is_found_by_an_inquiry_and_the_answer_can_be_proved() {
        var today = LocalDate.now(Clocks.CALIFORNIA);
        var file = new File834("main-journey", today)
                .member("91234567A", "Aetna-First", "Ana", LocalDate.of(2020, 3, 14))
                .coverage("304;01", today.withDayOfMonth(1), null)
                .aidCodes("P7;401", "19")
                .otherCoverage("AETNA", "W123456789", "G77", "P;OIM;32;19880512", "SUNSHINE STUDIOS")
                .end();

        given().auth()
                .oauth2(Tokens.of("state-feed"))
                .contentType(X12)
                .body(file)
                .post("/v1/enrollment-files")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201)
                .body("applied", is(1))
                .body("quarantined", is(0));
        given().auth()
                .oauth2(Tokens.of("state-feed"))
                .contentType(X12)
                .body(file)
                .post("/v1/enrollment-files")
                .then()
                .statusCode(200)
                .body("alreadyApplied", is(true));

        var answer = given().auth()
                .oauth2(Tokens.of("sunrise-pediatrics"))
                .contentType("application/json")
                .body("{\"cin\": \"91234567A\", \"serviceDate\": \"%s\"}".formatted(today))
                .post("/v1/eligibility-inquiries")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .body("outcome", equalTo("COVERED"))
                .body("delivery.plan.name", equalTo("L.A. Care Health Plan"))
                .body("payFirst", hasItem("AETNA"))
                .extract();

        given().auth()
                .oauth2(Tokens.of("sunrise-pediatrics"))
                .get("/v1/eligibility-inquiries/" + answer.path("evc"))
                .then()
                .statusCode(200)
                .body(equalTo(answer.asString()));
    }
}

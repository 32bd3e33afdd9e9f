package org.medicalsuite.tar.queue;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.as;
import static org.medicalsuite.tar.SampleTars.fresh;
import static org.medicalsuite.tar.SampleTars.planSubmission;
import static org.medicalsuite.tar.SampleTars.submission;
import static org.medicalsuite.tar.SampleTars.submit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.kernel.testing.RealServers;

/** Each field office has its own part of the queue, by where the service is given. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OfficeQueueTest {
    @Test
    void an_office_sees_claims_and_counts_what_it_decides() {
        String sanDiego = in("37").statusCode(201)
                .body("fieldOffice", equalTo("SAN_DIEGO"))
                .body("serviceCounty", equalTo("37"))
                .extract()
                .path("tarNumber");
        String fresno = in("10").statusCode(201).extract().path("tarNumber");

        as(CONSULTANT)
                .get("/v1/work-queue-entries?office=SAN_DIEGO&limit=200")
                .then()
                .statusCode(200)
                .body("entries.tarNumber", hasItem(sanDiego))
                .body("entries.tarNumber", not(hasItem(fresno)))
                .body("entries.fieldOffice", everyItem(equalTo("SAN_DIEGO")));
        as(CONSULTANT)
                .get("/v1/work-queue-entries?office=SAN_DIEGO&category=DME")
                .then()
                .statusCode(200)
                .body("entries.tarNumber", not(hasItem(sanDiego)));
        as(CONSULTANT)
                .get("/v1/workloads?office=SAN_DIEGO")
                .then()
                .statusCode(200)
                .body("waiting.find { it.category == 'PHYSICAL_THERAPY' }.open", equalTo(1));
        as(CONSULTANT)
                .body("{\"office\": \"SAN_DIEGO\"}")
                .post("/v1/work-claims")
                .then()
                .statusCode(200)
                .body("tarNumber", equalTo(sanDiego));
        as(CONSULTANT)
                .body("{\"office\": \"SAN_DIEGO\"}")
                .post("/v1/work-claims")
                .then()
                .body("outcome", equalTo("NOTHING_WAITS"));
    }

    @Test
    void a_request_without_a_county_goes_to_the_office_for_all_others_and_a_plans_to_none() {
        submit(SUNRISE, fresh(), submission()).statusCode(201).body("fieldOffice", equalTo("SACRAMENTO"));
        submit(SUNRISE, fresh(), planSubmission()).statusCode(201).body("fieldOffice", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/work-queue-entries?office=ATLANTIS", "/v1/workloads?office=ATLANTIS"})
    void an_office_that_there_is_not_is_named(String address) {
        as(CONSULTANT)
                .get(address)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("office"))
                .body("errors[0].code", equalTo("OFFICE_UNKNOWN"));
    }

    @Test
    void a_county_that_there_is_not_is_refused() {
        in("59").statusCode(400)
                .body("errors[0].field", equalTo("serviceCounty"))
                .body("errors[0].code", equalTo("COUNTY_UNKNOWN"));
        as(CONSULTANT)
                .body("{\"office\": \"ATLANTIS\"}")
                .post("/v1/work-claims")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("OFFICE_UNKNOWN"));
    }

    private static ValidatableResponse in(String county) {
        return submit(
                SUNRISE,
                fresh(),
                submission().replace("\"diagnoses\":", "\"serviceCounty\": \"%s\", \"diagnoses\":".formatted(county)));
    }
}

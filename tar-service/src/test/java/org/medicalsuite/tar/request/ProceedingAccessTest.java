package org.medicalsuite.tar.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.medicalsuite.tar.SampleTars.APPROVAL;
import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.COUNTY;
import static org.medicalsuite.tar.SampleTars.LA_CARE;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.VALLEY;
import static org.medicalsuite.tar.SampleTars.change;
import static org.medicalsuite.tar.SampleTars.count;
import static org.medicalsuite.tar.SampleTars.read;
import static org.medicalsuite.tar.SampleTars.submission;
import static org.medicalsuite.tar.SampleTars.submitted;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.RealServers;

/** Who may see, decide and change a request. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ProceedingAccessTest {
    @Inject
    AgroalDataSource dataSource;

    @Test
    void to_those_whom_it_does_not_concern_a_request_does_not_exist() {
        var number = submitted(submission());
        var hidden = read(VALLEY, number).statusCode(404).extract().body().jsonPath();
        var unknown =
                read(VALLEY, "0000000000").statusCode(404).extract().body().jsonPath();
        for (var field : List.of("type", "title", "status", "code", "detail", "errors")) {
            assertThat(hidden.<Object>get(field)).as(field).isEqualTo(unknown.get(field));
        }
        read(LA_CARE, number).statusCode(404);
        change(LA_CARE, number, "decisions", 1, APPROVAL).statusCode(404);
        change(VALLEY, number, "cancellations", 1, "{\"lines\": [1]}").statusCode(404);
    }

    @Test
    void the_rendering_provider_may_read_but_not_cancel() {
        var number =
                submitted(submission().replace("\"diagnoses\"", "\"renderingNpi\": \"1245319599\", \"diagnoses\""));
        read(VALLEY, number).statusCode(200);
        change(VALLEY, number, "cancellations", 1, "{\"lines\": [1]}")
                .statusCode(403)
                .body("errors[0].code", equalTo("ACTOR_NOT_ALLOWED"));
    }

    @Test
    void a_plan_decides_its_own_requests_and_the_state_does_not() {
        var number = submitted(submission()
                .replace("\"programme\": \"FEE_FOR_SERVICE\"", "\"programme\": \"PLAN\", \"planCode\": \"304\""));
        read(LA_CARE, number)
                .statusCode(200)
                .body("lines[0].clocks.basis.rule", hasItems("MCP_STATE_5_WORKING_DAYS", "MCP_FEDERAL_STANDARD"));
        change(CONSULTANT, number, "decisions", 1, APPROVAL)
                .statusCode(403)
                .body("errors[0].code", equalTo("ACTOR_NOT_ALLOWED"));
        change(LA_CARE, number, "decisions", 1, APPROVAL)
                .statusCode(200)
                .body("timeline[1].by", equalTo("PLAN_CONSULTANT"));

        var others = submitted(submission()
                .replace("\"programme\": \"FEE_FOR_SERVICE\"", "\"programme\": \"PLAN\", \"planCode\": \"300\""));
        read(LA_CARE, others).statusCode(404);
    }

    @Test
    void roles_without_business_here_are_turned_away() {
        var number = submitted(submission());
        read(COUNTY, number).statusCode(403);
        change(SUNRISE, number, "decisions", 1, APPROVAL).statusCode(403);
        for (var what : List.of("answers", "appeals", "cancellations", "rejected-service-updates")) {
            change(CONSULTANT, number, what, 1, "{}").statusCode(403);
        }
    }

    @Test
    void without_a_token_nothing_is_shown_or_changed() {
        var number = submitted(submission());
        given().get("/v1/tars/{n}", number).then().statusCode(401);
        for (var what : List.of("decisions", "answers", "appeals", "cancellations", "rejected-service-updates")) {
            given().contentType(ContentType.JSON)
                    .body(APPROVAL)
                    .post("/v1/tars/{n}/{what}", number, what)
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void reading_and_being_refused_are_both_recorded() {
        var number = submitted(submission());
        read(SUNRISE, number).statusCode(200);
        read(VALLEY, number).statusCode(404);
        assertThat(count(
                        dataSource,
                        "audit_record where deed = 'tar.read' and outcome = 'shown' and subject = '%s'"
                                .formatted(number)))
                .isEqualTo(1);
        assertThat(count(
                        dataSource,
                        "audit_record where deed = 'tar.read' and outcome = 'refused' and subject = '%s'"
                                .formatted(number)))
                .isEqualTo(1);
    }

    @Test
    void an_answer_to_a_change_does_not_repeat_what_is_clinical() {
        var number = submitted(submission());
        change(CONSULTANT, number, "decisions", 1, APPROVAL).body(not(containsString("stairs")));
    }
}

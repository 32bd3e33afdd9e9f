package org.medicalsuite.tar.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.medicalsuite.tar.SampleTars.APPROVAL;
import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.LA_CARE;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.change;
import static org.medicalsuite.tar.SampleTars.count;
import static org.medicalsuite.tar.SampleTars.planSubmission;
import static org.medicalsuite.tar.SampleTars.read;
import static org.medicalsuite.tar.SampleTars.submission;
import static org.medicalsuite.tar.SampleTars.submitted;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.tar.deadline.Deadlines;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ReductionTest {
    private static final String REASON = """
            {"ground": "MEDICAL_NECESSITY", "text": "The goal has been reached", "citation": "22 CCR 51303(a)"}""";

    @Inject
    Clock clock;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void a_reduction_is_announced_ten_days_ahead_and_the_authorization_stands_meanwhile() {
        var number = approved(submission(), CONSULTANT);
        change(CONSULTANT, number, "reductions", 2, to(0, today().plusDays(9)))
                .statusCode(422)
                .body("errors[0].code", equalTo("NOTICE_LESS_THAN_10_DAYS"));
        change(CONSULTANT, number, "reductions", 2, to(12, today().plusDays(10)))
                .statusCode(422)
                .body("errors[0].code", equalTo("REDUCTION_REDUCES_NOTHING"));
        change(CONSULTANT, number, "reductions", 2, to(0, today().plusDays(10)))
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("lines[0].status", equalTo("REDUCTION_PENDING"))
                .body("lines[0].units.authorized", equalTo(12));
    }

    @Test
    void a_plan_reduces_what_it_has_authorised_and_the_state_what_the_state_has() {
        var plans = approved(planSubmission(), LA_CARE);
        change(CONSULTANT, plans, "reductions", 2, to(3, today().plusDays(20)))
                .statusCode(403)
                .body("errors[0].code", equalTo("ACTOR_NOT_ALLOWED"));
        change(LA_CARE, plans, "reductions", 2, to(3, today().plusDays(20))).statusCode(200);

        var states = approved(submission(), CONSULTANT);
        change(LA_CARE, states, "reductions", 2, to(3, today().plusDays(20))).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "sunrise-pediatrics, 403",
        "valley-therapy, 403",
        "la-care, 404",
        "health-net, 404",
        "state-feed, 403",
        "member-app, 403",
        "los-angeles-county, 403",
        "audit-office, 403",
    })
    void nobody_but_the_state_reduces_what_the_state_has_authorised(String client, int status) {
        var number = approved(submission(), CONSULTANT);
        change(client, number, "reductions", 2, to(3, today().plusDays(20))).statusCode(status);
        read(SUNRISE, number).body("version", equalTo(2));
    }

    @Test
    void what_does_not_exist_and_who_is_not_signed_in_reduces_nothing() {
        change(CONSULTANT, "0000000000", "reductions", 2, to(3, today().plusDays(20)))
                .statusCode(404);
        given().contentType(ContentType.JSON)
                .body(to(3, today().plusDays(20)))
                .post("/v1/tars/{n}/reductions", "0000000000")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "no reason | {'line': 1, 'units': 3, 'effective': '2030-01-01'} | reason | NOT_NULL",
                "no law | {'line': 1, 'units': 3, 'effective': '2030-01-01', 'reason': {'ground': 'OTHER', 'text': 'so'}} | reason.citation | NOT_BLANK",
                "fewer than none | {'line': 1, 'units': -1, 'effective': '2030-01-01'} | units | MIN",
                "no day | {'line': 1, 'units': 3} | effective | NOT_NULL"
            })
    void a_badly_formed_reduction_is_named_and_nothing_is_stored(String what, String line, String field, String code) {
        var number = approved(submission(), CONSULTANT);
        var events = count(dataSource, "tar_event");

        change(CONSULTANT, number, "reductions", 2, "{\"lines\": [%s]}".formatted(line.replace('\'', '"')))
                .statusCode(400)
                .body("errors.find { it.field == 'lines[0].%s' }.code".formatted(field), equalTo(code));

        assertThat(count(dataSource, "tar_event")).as(what).isEqualTo(events);
    }

    private static String approved(String body, String decider) {
        var number = submitted(body);
        change(decider, number, "decisions", 1, APPROVAL).statusCode(200);
        return number;
    }

    private static String to(int units, LocalDate effective) {
        return """
                {"lines": [{"line": 1, "units": %d, "effective": "%s", "reason": %s}]}""".formatted(units, effective, REASON);
    }

    private LocalDate today() {
        return Deadlines.localDay(clock.instant());
    }
}

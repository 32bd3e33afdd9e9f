package org.medicalsuite.tar.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.medicalsuite.tar.SampleTars.APPROVAL;
import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.FEED;
import static org.medicalsuite.tar.SampleTars.MEMBER;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.VALLEY;
import static org.medicalsuite.tar.SampleTars.as;
import static org.medicalsuite.tar.SampleTars.change;
import static org.medicalsuite.tar.SampleTars.count;
import static org.medicalsuite.tar.SampleTars.draw;
import static org.medicalsuite.tar.SampleTars.fresh;
import static org.medicalsuite.tar.SampleTars.read;
import static org.medicalsuite.tar.SampleTars.submission;
import static org.medicalsuite.tar.SampleTars.submitted;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.kernel.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ReauthorizationTest {
    @Inject
    AgroalDataSource dataSource;

    @Test
    void continued_services_get_a_number_of_their_own_and_the_old_number_leads_to_it() {
        var old = approved();
        var number = continued(SUNRISE, old, fresh(), from("2027-03-01"))
                .statusCode(201)
                .body("lines[0].status", equalTo("IN_REVIEW"))
                .body("lines[0].serviceCode", equalTo("97110"))
                .body("member.cin", equalTo("91234567A"))
                .extract()
                .<String>path("tarNumber");
        assertThat(number).isNotEqualTo(old);

        read(SUNRISE, old)
                .statusCode(200)
                .header("Content-Location", "/v1/tars/" + number)
                .body("tarNumber", equalTo(number))
                .body("replaced.tarNumber", equalTo(old))
                .body("replaced.basis.rule", equalTo("REPLACED_NUMBER"))
                .body("clinical.justification", equalTo("Stairs are the next goal"));
        read(MEMBER, old).statusCode(200).body("tarNumber", equalTo(number));
        read(VALLEY, old).statusCode(404);
        as(SUNRISE)
                .get("/v1/tars/{n}?exact=true", old)
                .then()
                .body("tarNumber", equalTo(old))
                .body("currentNumber", equalTo(number))
                .body("lines[0].status", equalTo("APPROVED"));
        read(CONSULTANT, number).body("continues", equalTo(old)).body("replaced", nullValue());
        draw(FEED, old, "C1", 2, "97110").body("outcome", equalTo("DRAWN"));
    }

    @Test
    void however_often_it_was_continued_every_number_leads_to_the_current_one() {
        var first = approved();
        var second = number(continued(SUNRISE, first, fresh(), from("2027-03-01")));
        change(CONSULTANT, second, "decisions", 1, APPROVAL).statusCode(200);
        var third = number(continued(SUNRISE, second, fresh(), from("2027-06-01")));
        read(SUNRISE, first).body("tarNumber", equalTo(third));
        read(SUNRISE, second).body("tarNumber", equalTo(third));
        assertThat(count(dataSource, "tar_succession where first_number = '%s'".formatted(first)))
                .isEqualTo(3);
        continued(SUNRISE, first, fresh(), from("2027-09-01"))
                .statusCode(409)
                .body("errors[0].code", equalTo("REAUTHORIZED_ALREADY"));
    }

    @Test
    void of_simultaneous_continuations_one_is_stored_and_a_repeat_gets_its_answer() throws Exception {
        var old = approved();
        var requests = count(dataSource, "tar");
        var key = fresh();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 6)
                    .mapToObj(i ->
                            threads.submit(() -> continued(SUNRISE, old, i % 2 == 0 ? key : fresh(), from("2027-03-01"))
                                    .extract()))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get().statusCode()).isIn(201, 409);
            }
        }
        assertThat(count(dataSource, "tar")).isEqualTo(requests + 1);

        var again = approved();
        var other = fresh();
        var first = number(continued(SUNRISE, again, other, from("2027-03-01")));
        assertThat(number(continued(SUNRISE, again, other, from("2027-03-01")))).isEqualTo(first);
        continued(SUNRISE, again, other, from("2027-04-01"))
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void what_is_not_authorised_or_overlaps_is_not_continued() {
        var undecided = submitted(submission("97110"));
        continued(SUNRISE, undecided, fresh(), from("2027-03-01"))
                .statusCode(409)
                .body("errors[0].code", equalTo("REAUTHORIZED_WITHOUT_AUTHORIZATION"));
        continued(SUNRISE, approved(), fresh(), from("2027-02-28"))
                .statusCode(422)
                .body("errors[0].code", equalTo("REAUTHORIZED_DAYS_OVERLAP"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "no units | {'line': 1, 'from': '2027-03-01', 'thru': '2027-05-31'} | lines[0].units | NOT_NULL",
                "dates that cross | {'line': 1, 'units': 3, 'from': '2027-05-31', 'thru': '2027-03-01'} | lines[0].thru | DATES_CROSS",
                "an unknown line | {'line': 4, 'units': 3, 'from': '2027-03-01', 'thru': '2027-05-31'} | lines[0].line | LINE_UNKNOWN"
            })
    void a_badly_formed_wish_is_named_and_nothing_is_stored(String what, String line, String field, String code) {
        var old = approved();
        var requests = count(dataSource, "tar");
        continued(SUNRISE, old, fresh(), line.replace('\'', '"'))
                .statusCode(400)
                .body("errors.find { it.field == '%s' }.code".formatted(field), equalTo(code));
        assertThat(count(dataSource, "tar")).as(what).isEqualTo(requests);
    }

    @Test
    void only_the_provider_that_submitted_continues() {
        var old = approved();
        continued(VALLEY, old, fresh(), from("2027-03-01")).statusCode(404);
        continued(SUNRISE, "0000000000", fresh(), from("2027-03-01")).statusCode(404);
        continued(CONSULTANT, old, fresh(), from("2027-03-01")).statusCode(403);
        continued(SUNRISE, old, " ", from("2027-03-01")).statusCode(428);
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/tars/{n}/reauthorizations", old)
                .then()
                .statusCode(401);
    }

    private static String approved() {
        var number = submitted(submission("97110"));
        change(CONSULTANT, number, "decisions", 1, APPROVAL).statusCode(200);
        return number;
    }

    /** The first line for three months from a day on. */
    private static String from(String day) {
        return """
                {"line": 1, "units": 8, "from": "%s", "thru": "%s"}""".formatted(day, LocalDate.parse(day).plusMonths(3).minusDays(1));
    }

    private static String number(ValidatableResponse answer) {
        return answer.statusCode(201).extract().path("tarNumber");
    }

    private static ValidatableResponse continued(String client, String number, String key, String line) {
        return as(client)
                .header("Idempotency-Key", key)
                .body("{\"justification\": \"Stairs are the next goal\", \"lines\": [%s]}".formatted(line))
                .post("/v1/tars/{n}/reauthorizations", number)
                .then();
    }
}

package org.medicalsuite.tar.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.medicalsuite.tar.SampleTars.APPROVAL;
import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.COUNTY;
import static org.medicalsuite.tar.SampleTars.FEED;
import static org.medicalsuite.tar.SampleTars.LA_CARE;
import static org.medicalsuite.tar.SampleTars.MEMBER;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.VALLEY;
import static org.medicalsuite.tar.SampleTars.as;
import static org.medicalsuite.tar.SampleTars.change;
import static org.medicalsuite.tar.SampleTars.count;
import static org.medicalsuite.tar.SampleTars.read;
import static org.medicalsuite.tar.SampleTars.submission;
import static org.medicalsuite.tar.SampleTars.submitted;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.kernel.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class DrawingTest {
    private static final String CODE = "97110-GP";

    @Inject
    AgroalDataSource dataSource;

    @Test
    void a_claim_draws_its_units_once_however_often_it_is_sent() {
        var number = approved();
        draw(number, claim("C1", 5))
                .statusCode(200)
                .body("outcome", equalTo("DRAWN"))
                .body("left", equalTo(7));
        draw(number, claim("C1", 5))
                .statusCode(200)
                .body("outcome", equalTo("DRAWN"))
                .body("left", equalTo(7));
        draw(number, claim("C1", 6)).statusCode(409).body("errors[0].code", equalTo("CLAIM_DIFFERS"));
        read(SUNRISE, number).body("lines[0].units.used", equalTo(5)).body("lines[0].units.left", equalTo(7));
    }

    @Test
    void simultaneous_claims_never_draw_more_than_is_left() throws Exception {
        var number = approved();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 10)
                    .mapToObj(i -> threads.submit(() -> draw(number, claim("P" + i, 5))
                            .statusCode(200)
                            .extract()
                            .<String>path("outcome")))
                    .toList();
            int drawn = 0;
            for (var answer : answers) {
                drawn += "DRAWN".equals(answer.get()) ? 1 : 0;
            }
            assertThat(drawn).isEqualTo(2);
        }
        read(SUNRISE, number).body("lines[0].units.left", equalTo(2));
    }

    @Test
    void a_voided_claim_gives_its_units_back_once_and_draws_no_more() {
        var number = approved();
        draw(number, claim("V1", 5)).body("left", equalTo(7));
        giveBack(number, "V1")
                .statusCode(200)
                .body("outcome", equalTo("RETURNED"))
                .body("left", equalTo(12));
        giveBack(number, "V1").statusCode(200).body("left", equalTo(12));
        draw(number, claim("V1", 5)).statusCode(409).body("errors[0].code", equalTo("CLAIM_VOIDED"));
        giveBack(number, "V2").statusCode(409).body("errors[0].code", equalTo("CLAIM_NOT_DRAWN"));
    }

    @Test
    void the_ledger_of_a_line_shows_what_was_authorized_used_returned_and_is_left() {
        var number = approved();
        draw(number, claim("L1", 5)).statusCode(200);
        draw(number, claim("L2", 3)).statusCode(200);
        giveBack(number, "L1").statusCode(200);
        as(SUNRISE)
                .get("/v1/tars/{number}/unit-ledgers", number)
                .then()
                .statusCode(200)
                .body("[0].authorized", equalTo(12))
                .body("[0].used", equalTo(3))
                .body("[0].returned", equalTo(5))
                .body("[0].left", equalTo(9))
                .body("[0].movements.claimId", equalTo(List.of("L1", "L2", "L1")))
                .body("[0].movements.kind", equalTo(List.of("DRAW", "DRAW", "VOID")));
        as(MEMBER)
                .get("/v1/tars/{number}/unit-ledgers", number)
                .then()
                .statusCode(200)
                .body("[0].left", equalTo(9));
        as(VALLEY).get("/v1/tars/{number}/unit-ledgers", number).then().statusCode(404);
        as(COUNTY).get("/v1/tars/{number}/unit-ledgers", number).then().statusCode(403);
        given().get("/v1/tars/{number}/unit-ledgers", number).then().statusCode(401);
    }

    @Test
    void cancelling_keeps_the_units_already_drawn_and_no_more() {
        var number = approved();
        draw(number, claim("K1", 3)).body("left", equalTo(9));
        change(SUNRISE, number, "cancellations", 2, "{\"lines\": [1]}")
                .statusCode(200)
                .body("lines[0].units.authorized", equalTo(3))
                .body("lines[0].units.left", equalTo(0));
        draw(number, claim("K2", 1))
                .body("outcome", equalTo("REFUSED"))
                .body("basis.rule", equalTo("UNITS_EXCEED_TAR"));
    }

    @Test
    void what_a_claim_gives_back_after_the_line_was_cancelled_is_authorized_no_longer() {
        var number = approved();
        draw(number, claim("R1", 3)).body("left", equalTo(9));
        draw(number, claim("R2", 2)).body("left", equalTo(7));
        change(SUNRISE, number, "cancellations", 2, "{\"lines\": [1]}").statusCode(200);
        giveBack(number, "R1")
                .statusCode(200)
                .body("outcome", equalTo("RETURNED"))
                .body("authorized", equalTo(2))
                .body("used", equalTo(2))
                .body("left", equalTo(0));
        draw(number, claim("R3", 1))
                .body("outcome", equalTo("REFUSED"))
                .body("basis.rule", equalTo("UNITS_EXCEED_TAR"));
        read(SUNRISE, number)
                .body("lines[0].status", equalTo("APPROVED"))
                .body("lines[0].cancelled", equalTo(true))
                .body("lines[0].units.authorized", equalTo(2))
                .body("lines[0].units.left", equalTo(0));
        as(SUNRISE)
                .get("/v1/tars/{number}/unit-ledgers", number)
                .then()
                .body("[0].authorized", equalTo(2))
                .body("[0].returned", equalTo(3))
                .body("[0].left", equalTo(0));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"units\": 5 => \"units\": 13 | UNITS_EXCEED_TAR",
                "2026-12-15 => 2027-03-01 | DOS_OUTSIDE_TAR",
                "97110-GP => 97110 | SERVICE_NOT_ON_TAR",
                "1234567893 => 1245319599 | PROVIDER_NOT_ON_TAR",
                "\"pricingIndicator\": \"2\", => | PI_MISSING_CLAIM_DENIED",
                "\"pricingIndicator\": \"2\" => \"pricingIndicator\": \"3\" | PI_MISMATCH"
            })
    void a_claim_outside_its_bounds_is_a_no_that_names_the_bound(String mend, String bound) {
        var number = approved();
        var parts = mend.split(" ?=> ?", -1);
        var before = count(dataSource, "unit_movement");
        draw(number, claim("B1", 5).replace(parts[0], parts[1].strip()))
                .statusCode(200)
                .body("outcome", equalTo("REFUSED"))
                .body("basis.rule", equalTo(bound))
                .body("left", equalTo(12));
        assertThat(count(dataSource, "unit_movement")).isEqualTo(before);
    }

    @Test
    void nothing_is_drawn_before_a_decision() {
        draw(submitted(submission(CODE)), claim("N1", 1))
                .body("outcome", equalTo("REFUSED"))
                .body("basis.rule", equalTo("PI_NOT_YET_ASSIGNED"));
    }

    @Test
    void only_who_pays_draws() {
        var number = approved();
        as(LA_CARE)
                .body(claim("W1", 1))
                .post("/v1/tars/{n}/draws", number)
                .then()
                .statusCode(404);
        as(SUNRISE)
                .body(claim("W1", 1))
                .post("/v1/tars/{n}/draws", number)
                .then()
                .statusCode(403);
        as(SUNRISE).body("{}").post("/v1/tars/{n}/voids", number).then().statusCode(403);
        for (var what : new String[] {"draws", "voids"}) {
            given().contentType(ContentType.JSON)
                    .body("{}")
                    .post("/v1/tars/{n}/{what}", number, what)
                    .then()
                    .statusCode(401);
            as(FEED).body("{}").post("/v1/tars/{n}/{what}", number, what).then().statusCode(400);
        }
        draw("0000000000", claim("W1", 1)).statusCode(404);
        giveBack("0000000000", "W1").statusCode(404);
        draw(number, claim("W1", 1).replace("\"line\": 1", "\"line\": 9"))
                .statusCode(400)
                .body("errors[0].code", equalTo("LINE_UNKNOWN"));
    }

    private static String approved() {
        var number = submitted(submission(CODE));
        change(CONSULTANT, number, "decisions", 1, APPROVAL).statusCode(200);
        return number;
    }

    private static String claim(String claimId, int units) {
        return """
            {"line": 1, "claimId": "%s", "pricingIndicator": "2", "serviceCode": "97110-GP",
             "providerNpi": "1234567893", "units": %d, "serviceDate": "2026-12-15"}""".formatted(claimId, units);
    }

    private static ValidatableResponse draw(String number, String body) {
        return as(FEED).body(body).post("/v1/tars/{n}/draws", number).then();
    }

    private static ValidatableResponse giveBack(String number, String claimId) {
        return as(FEED).body("{\"line\": 1, \"claimId\": \"%s\"}".formatted(claimId))
                .post("/v1/tars/{n}/voids", number)
                .then();
    }
}

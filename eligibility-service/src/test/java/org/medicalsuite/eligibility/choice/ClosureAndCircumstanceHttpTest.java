package org.medicalsuite.eligibility.choice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.medicalsuite.eligibility.Door.COUNTY;
import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.Door.PLAN;
import static org.medicalsuite.eligibility.Door.PROVIDER;
import static org.medicalsuite.eligibility.Door.as;
import static org.medicalsuite.eligibility.Door.today;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.NO_PLAN;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.person;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.post;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.standing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.eligibility.Rows;
import org.medicalsuite.kernel.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ClosureAndCircumstanceHttpTest {
    private static final String CLOSURES = "/v1/plan-closures";
    private static final String CIRCUMSTANCES = "/v1/enrolment-circumstances";

    @Inject
    Rows rows;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | hcpCode",
                "{'hcpCode': '999', 'reason': 'NO_CAPACITY', 'from': '2026-01-01', 'thru': '2026-01-31'} | hcpCode",
                "{'hcpCode': '304', 'reason': 'NO_CAPACITY', 'from': '2026-02-30', 'thru': '2026-03-31'} | from",
                "{'hcpCode': '304', 'reason': 'FULL', 'from': '2026-01-01', 'thru': '2026-01-31'} | reason",
                "{'hcpCode': '304', 'reason': 'NO_CAPACITY', 'from': '2026-02-01', 'thru': '2026-01-31'} | thru",
                "{'hcpCode': '304', 'reason': 'NO_CAPACITY', 'from': '2026-01-01', 'thru': '2026-01-31', 'x': 1} | x",
            })
    void a_closure_that_makes_no_sense_is_refused_with_the_field_and_not_kept(String body, String field) {
        var before = rows.count("select count(*) from plan_closure");

        post(FEED, CLOSURES, body.replace('\'', '"')).statusCode(400).body("errors.field", hasItem(field));

        assertThat(rows.count("select count(*) from plan_closure")).isEqualTo(before);
    }

    @Test
    void only_the_state_closes_a_plan() {
        // Years ahead, so that no other test is assigned past a closed plan.
        var body = """
                {"hcpCode": "304", "reason": "NO_CAPACITY", "from": "2090-01-01", "thru": "2090-01-31"}""";

        given().contentType("application/json").body(body).post(CLOSURES).then().statusCode(401);
        post(COUNTY, CLOSURES, body).statusCode(403);
        post(PLAN, CLOSURES, body).statusCode(403);
        as(FEED).contentType("application/json")
                .body(body)
                .post(CLOSURES)
                .then()
                .statusCode(428);
        as(FEED).get(CLOSURES + "/none").then().statusCode(404);
        var key = UUID.randomUUID().toString();
        var id = post(FEED, CLOSURES, key, body).statusCode(201).extract().<String>path("id");
        post(FEED, CLOSURES, key, body).statusCode(201).body("id", equalTo(id));
        post(FEED, CLOSURES, body).statusCode(409);
    }

    @Test
    void a_circumstance_is_stated_by_the_county_of_the_person_and_the_state() {
        person("94710001A", "M1;401", "30", "506;01");
        person("94710002C", "M1;401", "19", NO_PLAN);
        var body = """
                {"cin": "%s", "from": "2026-01-01", "holds": true, "homeZip": {"zip": "90012"}}""";

        given().contentType("application/json")
                .body(body.formatted("94710002C"))
                .post(CIRCUMSTANCES)
                .then()
                .statusCode(401);
        post(PROVIDER, CIRCUMSTANCES, body.formatted("94710002C")).statusCode(403);
        post(PLAN, CIRCUMSTANCES, body.formatted("94710002C")).statusCode(403);
        post(COUNTY, CIRCUMSTANCES, body.formatted("94710001A")).statusCode(404);
        post(COUNTY, CIRCUMSTANCES, body.formatted("94719999X")).statusCode(404);
        post(COUNTY, CIRCUMSTANCES, body.formatted("12345")).statusCode(400).body("errors.field", hasItem("cin"));
        as(COUNTY)
                .contentType("application/json")
                .body(body.formatted("94710002C"))
                .post(CIRCUMSTANCES)
                .then()
                .statusCode(428);
        post(COUNTY, CIRCUMSTANCES, body.formatted("94710002C")).statusCode(201);
    }

    @Test
    void what_was_stated_outlives_the_next_file_about_the_person() {
        person("94710003D", "M1;401", "19", NO_PLAN);
        post(FEED, CIRCUMSTANCES, """
                {"cin": "94710003D", "from": "%s", "holds": true,
                 "indianHealthOptOut": {"provider": "United Indian Health Services"}}""".formatted(today().minusMonths(1))).statusCode(201);

        person("94710003D", "M3;401", "19", NO_PLAN);

        standing(FEED, "94710003D").body("status", equalTo("EXEMPT"));
    }
}

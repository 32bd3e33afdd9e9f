package org.medicalsuite.gateway.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.gateway.testing.Surroundings;
import org.medicalsuite.gateway.testing.Visitor;
import org.medicalsuite.kernel.testing.Tokens;

/** The records of three services at one address. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AllAuditRecordsTest {
    @Test
    void all_services_answer_as_one_newest_first_and_hear_who_asks() {
        var token = Tokens.of("state-consultant-desk");
        given().auth()
                .oauth2(token)
                .header("X-Request-Id", "audit-at-the-door")
                .get("/v1/audit-records?person=p")
                .then()
                .statusCode(200)
                .body("records.id", contains("10.1", "9.1", "8.1", "7.1", "6.1", "5.1", "4.1", "3.1", "2.1", "1.1"))
                .body("records.askedBy", everyItem(equalTo("Bearer " + token)))
                .body("records.requestId", everyItem(equalTo("audit-at-the-door")))
                .body("next", equalTo(null));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 9, 10})
    void pages_of_every_size_show_each_record_once_and_in_order(int limit) {
        var seen = new ArrayList<String>();
        var query = "?person=p&limit=" + limit;
        var next = "";
        while (next != null) {
            var page = get(query + next).statusCode(200).extract().jsonPath();
            List<String> ids = page.getList("records.id");
            assertThat(ids).hasSizeLessThanOrEqualTo(limit);
            seen.addAll(ids);
            next = page.getString("next") == null ? null : "&before=" + page.getString("next");
            assertThat(seen).hasSizeLessThanOrEqualTo(10);
        }
        assertThat(seen).containsExactly("10.1", "9.1", "8.1", "7.1", "6.1", "5.1", "4.1", "3.1", "2.1", "1.1");
    }

    @Test
    void where_one_service_does_not_answer_there_is_no_list_that_looks_whole() {
        get("?person=tar-is-down")
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("UPSTREAM_UNAVAILABLE"));
    }

    @Test
    void a_refusal_of_the_services_is_the_answer() {
        get("?person=refused").statusCode(403).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eligibility:end,cob:end,tar:end",
                "eligibility:end,cob:end,tar:end&limit=many",
                "x",
                "tar:5",
                "nobody:5.1",
                "tar:5.1,tar:4.1",
                "tar:5.1,"
            })
    void a_place_that_no_answer_gave_is_refused(String before) {
        get("?person=p&before=" + before).statusCode(400).body("code", equalTo("INVALID_FIELDS"));
    }

    @Test
    void a_page_of_the_portal_sees_the_same_list() throws Exception {
        var audrey = Visitor.signedIn("audrey");
        var answer = audrey.get("/portal/v1/audit-records?person=p", "Origin", audrey.origin());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getJsonArray("records")).hasSize(10);
    }

    @Test
    void a_service_that_fails_is_no_shorter_list_and_is_worth_another_try() {
        get("?person=tar-fails")
                .statusCode(503)
                .header("Retry-After", "5")
                .body("code", equalTo("UPSTREAM_UNAVAILABLE"));
    }

    @Test
    void nobody_gets_in_without_a_token() {
        given().get("/v1/audit-records?person=without-token").then().statusCode(401);
    }

    private static ValidatableResponse get(String query) {
        return given().auth()
                .oauth2(Tokens.of("state-consultant-desk"))
                .get("/v1/audit-records" + query)
                .then();
    }
}

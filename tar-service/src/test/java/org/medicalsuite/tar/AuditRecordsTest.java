package org.medicalsuite.tar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.DENIAL;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.as;
import static org.medicalsuite.tar.SampleTars.change;
import static org.medicalsuite.tar.SampleTars.read;
import static org.medicalsuite.tar.SampleTars.submission;
import static org.medicalsuite.tar.SampleTars.submitted;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.testing.Tokens;

/** An auditor asks who did what with a person's data, through the service's own door. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AuditRecordsTest {
    private static final String CIN = "91234567A";

    @Inject
    AgroalDataSource dataSource;

    @Test
    void a_reading_is_recorded_with_who_for_whom_what_why_from_where_and_how_it_ended() {
        var number = submitted(submission());
        var reference = reference(CIN);
        given().auth()
                .oauth2(Tokens.of(SUNRISE))
                .header("X-Request-Id", "audit-test-0001")
                .header("X-Forwarded-For", "203.0.113.7")
                .get("/v1/tars/" + number)
                .then()
                .statusCode(200);
        records(reference, 1)
                .body("records", hasSize(1))
                .body("records[0].service", equalTo("tar-service"))
                .body("records[0].deed", equalTo("tar.read"))
                .body("records[0].subject", equalTo(number))
                .body("records[0].client", equalTo(SUNRISE))
                .body("records[0].roles", equalTo(List.of("PROVIDER")))
                .body("records[0].actingFor", equalTo("npi:1234567893"))
                .body("records[0].outcome", equalTo("shown"))
                .body("records[0].source", equalTo("203.0.113.7 via 127.0.0.1"))
                .body("records[0].requestId", equalTo("audit-test-0001"));
    }

    @Test
    void whoever_lists_notices_that_are_to_be_mailed_has_looked_at_their_members() {
        change(CONSULTANT, submitted(submission()), "decisions", 1, DENIAL).statusCode(200);
        var reference = reference(CIN);
        as(CONSULTANT).get("/v1/notices").then().statusCode(200);
        records(reference, 1)
                .body("records[0].deed", equalTo("tar.notices-due"))
                .body("records[0].client", equalTo(CONSULTANT));
    }

    @Test
    void what_is_no_address_is_not_recorded_as_one() {
        var number = submitted(submission());
        var reference = reference(CIN);
        given().auth()
                .oauth2(Tokens.of(SUNRISE))
                .header("X-Forwarded-For", "maria@example.org")
                .get("/v1/tars/" + number)
                .then()
                .statusCode(200);
        records(reference, 1).body("records[0].source", equalTo("127.0.0.1"));
    }

    @Test
    void pages_go_from_new_to_old_without_gap_or_repeat() {
        var number = submitted(submission());
        for (int i = 0; i < 4; i++) {
            read(SUNRISE, number).statusCode(200);
        }
        var reference = reference(CIN);
        var whole = new ArrayList<String>();
        String before = null;
        do {
            var page = (before == null ? auditor() : auditor().queryParam("before", before))
                    .queryParam("person", reference)
                    .queryParam("limit", 2)
                    .get("/v1/audit-records")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            whole.addAll(page.getList("records.findAll { it.deed != 'audit.read' }.id", String.class));
            before = page.getString("next");
        } while (before != null && whole.size() < 5);
        assertThat(whole).hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates();
    }

    @Test
    void that_records_were_asked_for_and_read_is_recorded_in_turn() {
        var reference = reference("90000077A");
        records(reference, 50).body("records.deed", equalTo(List.of("audit.ask")));
        records(reference, 50)
                .body("records.deed", equalTo(List.of("audit.read", "audit.ask")))
                .body("records.client", hasItem("audit-office"))
                .body("next", nullValue());
    }

    @Test
    void the_answer_about_somebody_unknown_is_like_any_other() {
        auditor()
                .contentType("application/json")
                .body("{\"cin\": \"90000078A\"}")
                .post("/v1/audit-record-inquiries")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?person=91234567A", "?person=AAAA"})
    void a_number_in_the_address_is_refused(String query) {
        auditor().get("/v1/audit-records" + query).then().statusCode(400).body("code", equalTo("INVALID_FIELDS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "before=yesterday", "before=1.2.3"})
    void a_page_that_cannot_be_is_refused(String query) {
        auditor()
                .get("/v1/audit-records?person=" + reference(CIN) + "&" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_FIELDS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sunrise-pediatrics", "la-care", "state-consultant-desk", "state-feed", "newcomer"})
    void nobody_but_an_auditor_asks(String client) {
        given().auth()
                .oauth2(Tokens.of(client))
                .queryParam("person", reference(CIN))
                .get("/v1/audit-records")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of(client))
                .contentType("application/json")
                .body("{\"cin\": \"91234567A\"}")
                .post("/v1/audit-record-inquiries")
                .then()
                .statusCode(403);
    }

    @Test
    void without_a_token_nobody_asks() {
        given().get("/v1/audit-records?person=AAAA").then().statusCode(401);
    }

    @Test
    void the_service_itself_may_not_change_what_is_recorded() throws SQLException {
        try (var connection = dataSource.getConnection();
                var row = connection.createStatement().executeQuery("""
                        select has_table_privilege('audit_record', 'update, delete, truncate, trigger'),
                            has_table_privilege('audit_seal', 'update, delete, truncate, trigger'),
                            has_table_privilege('audit_record', 'insert')""")) {
            row.next();
            assertThat(List.of(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3)))
                    .isEqualTo(List.of(false, false, true));
        }
    }

    private static String reference(String cin) {
        return auditor()
                .contentType("application/json")
                .body("{\"cin\": \"%s\"}".formatted(cin))
                .post("/v1/audit-record-inquiries")
                .then()
                .statusCode(200)
                .extract()
                .path("person");
    }

    private static ValidatableResponse records(String reference, int limit) {
        return auditor()
                .queryParam("person", reference)
                .queryParam("limit", limit)
                .get("/v1/audit-records")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification auditor() {
        return given().auth().oauth2(Tokens.of("audit-office"));
    }
}

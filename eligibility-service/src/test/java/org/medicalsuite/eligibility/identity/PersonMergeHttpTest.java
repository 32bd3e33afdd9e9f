package org.medicalsuite.eligibility.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.medicalsuite.eligibility.Door.AUDITOR;
import static org.medicalsuite.eligibility.Door.COUNTY;
import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.Door.PROVIDER;
import static org.medicalsuite.eligibility.Door.as;
import static org.medicalsuite.eligibility.Door.ask;
import static org.medicalsuite.eligibility.Door.askByCin;
import static org.medicalsuite.eligibility.Door.sendFile;
import static org.medicalsuite.eligibility.Door.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medicalsuite.eligibility.Rows;
import org.medicalsuite.eligibility.sample.File834;
import org.medicalsuite.kernel.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PersonMergeHttpTest {
    @Inject
    Rows rows;

    @Test
    void a_frozen_cin_leads_to_the_live_record_which_takes_over_the_days_before_its_own() {
        var older = "97390001A";
        var newer = "97390002A";
        onFile(older, "MERGED", "M1;401", today().minusMonths(6).withDayOfMonth(1), List.of());
        onFile(newer, "MERGED", "M3;401", today().minusMonths(2).withDayOfMonth(1), List.of());
        var then = askByCin(PROVIDER, older, today())
                .body("person.cin", equalTo(older))
                .body("notices", empty())
                .extract()
                .<String>path("answeredAt");

        merge(FEED, older, newer).statusCode(200).body("outcome", equalTo("MERGED"));

        askByCin(PROVIDER, older, today())
                .body("outcome", equalTo("COVERED"))
                .body("person.cin", equalTo(newer))
                .body("aidCodes.code", contains("M3"))
                .body("notices.code", contains("CIN_MERGED"));
        askByCin(PROVIDER, newer, today().minusMonths(4))
                .body("aidCodes.code", contains("M1"))
                .body("notices", empty());
        ask(PROVIDER, """
                {"card": "%s29180", "serviceDate": "%s"}""".formatted(older, today()))
                .body("person.cin", equalTo(newer))
                .body("notices[0].code", equalTo("CIN_MERGED"));
        ask(PROVIDER, """
                {"person": {"lastName": "MERGED", "firstName": "ANA", "birthDate": "1985-05-05"}, "serviceDate": "%s"}""".formatted(today())).body("person.cin", equalTo(newer));
        ask(PROVIDER, """
                {"cin": "%s", "serviceDate": "%s", "knownAt": "%s"}""".formatted(older, today(), then))
                .body("person.cin", equalTo(older))
                .body("aidCodes.code", contains("M1"));
        merge(FEED, older, newer).body("outcome", equalTo("ALREADY_MERGED"));
    }

    @Test
    void records_merged_into_one_that_is_merged_itself_still_lead_to_the_live_one_in_one_step() {
        onFile("97390003A", "CHAIN-A", "M1;401", today().minusMonths(6).withDayOfMonth(1), List.of());
        onFile("97390004A", "CHAIN-B", "M1;401", today().minusMonths(4).withDayOfMonth(1), List.of());
        onFile("97390005A", "CHAIN-C", "M1;401", today().minusMonths(2).withDayOfMonth(1), List.of());

        merge(FEED, "97390003A", "97390004A").body("outcome", equalTo("MERGED"));
        merge(FEED, "97390004A", "97390005A").body("outcome", equalTo("MERGED"));

        askByCin(PROVIDER, "97390003A", today()).body("person.cin", equalTo("97390005A"));
        merge(FEED, "97390003A", "97390006A").body("outcome", equalTo("PERSON_NOT_FOUND"));
        merge(FEED, "97390005A", "97390003A").body("outcome", equalTo("LIVE_CIN_IS_FROZEN"));
        lookUp(AUDITOR, "97390003A")
                .statusCode(200)
                .body("cin", equalTo("97390005A"))
                .body("frozenCins.cin", contains("97390003A", "97390004A"))
                .body("known.lastName", contains("CHAIN-C", "CHAIN-B", "CHAIN-A"));
    }

    @Test
    void who_a_person_was_is_kept_with_the_time_for_which_it_was_known() {
        var cin = "97390007A";
        onFile(cin, "BEFORE", "M1;401", today().withDayOfMonth(1), List.of("23*2;20090629;;"));
        onFile(cin, "AFTER", "M1;401", today().withDayOfMonth(1), List.of("23*3;20190629;;"));

        lookUp(COUNTY, cin)
                .statusCode(200)
                .body("known.lastName", contains("AFTER", "BEFORE"))
                .body("known[0].knownUntil", nullValue())
                .body("known[1].knownUntil", notNullValue())
                .body("known.card.number", contains(cin + "39180", cin + "29180"))
                .body("known.card.issued", contains("2019-06-29", "2009-06-29"));
        ask(PROVIDER, """
                {"card": "%s29180", "serviceDate": "%s"}""".formatted(cin, today())).body("notices.code", contains("CARD_CHECK_DIGIT_DIFFERS"));
        ask(PROVIDER, """
                {"card": "%s30011", "serviceDate": "%s"}""".formatted(cin, today())).body("notices.code", contains("CARD_NEWER_THAN_FILE"));
        ask(PROVIDER, """
                {"card": "%s38180", "serviceDate": "%s"}""".formatted(cin, today())).body("notices.code", contains("CARD_SUPERSEDED"));
        ask(PROVIDER, """
                {"card": "%s35366", "serviceDate": "%s"}""".formatted(cin, today())).body("notices.code", contains("CARD_ISSUE_DATE_IMPOSSIBLE"));
    }

    @Test
    void what_cannot_be_merged_or_looked_up_is_refused() {
        onFile("97390008A", "ELSEWHERE", "M1;401", today().withDayOfMonth(1), List.of(), "33");
        var before = rows.all();

        merge(PROVIDER, "97390001A", "97390002A").statusCode(403);
        merge(FEED, "97390008A", "97390008A").statusCode(400).body("errors[0].field", equalTo("liveCin"));
        merge(FEED, "nonsense", "97390008A").statusCode(400).body("errors[0].field", equalTo("frozenCin"));
        given().contentType("application/json")
                .body("{}")
                .post("/v1/person-merges")
                .then()
                .statusCode(401);
        given().contentType("application/json")
                .body("{}")
                .post("/v1/person-inquiries")
                .then()
                .statusCode(401);
        lookUp(PROVIDER, "97390008A").statusCode(403);
        lookUp(COUNTY, "97390008A").statusCode(404);
        lookUp(AUDITOR, "97399999A").statusCode(404);
        lookUp(AUDITOR, "nonsense").statusCode(400);
        assertThat(rows.all()).isEqualTo(before);
        assertThatThrownBy(() -> rows.run("delete from person_merge")).hasMessageContaining("append-only");
    }

    private static ValidatableResponse merge(String client, String frozen, String live) {
        return as(client)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"frozenCin\": \"%s\", \"liveCin\": \"%s\"}".formatted(frozen, live))
                .post("/v1/person-merges")
                .then();
    }

    private static ValidatableResponse lookUp(String client, String cin) {
        return as(client)
                .contentType("application/json")
                .body("{\"cin\": \"%s\"}".formatted(cin))
                .post("/v1/person-inquiries")
                .then();
    }

    private static void onFile(String cin, String lastName, String aidCodes, LocalDate from, List<String> references) {
        onFile(cin, lastName, aidCodes, from, references, "19");
    }

    private static void onFile(
            String cin, String lastName, String aidCodes, LocalDate from, List<String> references, String county) {
        sendFile(
                        FEED,
                        new File834("merge " + lastName + cin, today())
                                .member(cin, lastName, "ANA", LocalDate.of(1985, 5, 5), "F", references)
                                .coverage("000;00", from, null)
                                .aidCodes(aidCodes, county)
                                .end())
                .statusCode(201);
    }
}

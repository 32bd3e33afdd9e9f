package org.medicalsuite.eligibility.enrolment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.medicalsuite.eligibility.Door.AUDITOR;
import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.Door.PROVIDER;
import static org.medicalsuite.eligibility.Door.as;
import static org.medicalsuite.eligibility.Door.askByCin;
import static org.medicalsuite.eligibility.Door.sendFile;
import static org.medicalsuite.eligibility.Door.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medicalsuite.eligibility.sample.File834;
import org.medicalsuite.kernel.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class FullFileHttpTest {
    private static final LocalDate BORN = LocalDate.of(1990, 5, 6);

    private static File834 member(File834 file, String cin, String county) {
        return file.member(cin, "FULL-FILE", "ANY", BORN)
                .coverage("304;01", LocalDate.of(2026, 1, 1), null)
                .aidCodes("M1;401", county);
    }

    @Test
    void a_full_file_says_who_is_missing_who_is_new_and_who_changed_and_ends_nobody() {
        var before = new File834("before", today()).to("990000777");
        for (var cin : List.of("98000001A", "98000002C", "98000003D", "98000004E")) {
            member(before, cin, "19");
        }
        sendFile(FEED, before.end())
                .statusCode(201)
                .body("reconciliation", nullValue())
                .body("full", is(false));

        var full = new File834("full", today()).full().to("990000777");
        member(full, "98000001A", "19");
        member(full, "98000002C", "33");
        member(full, "98000005F", "19");
        var id = sendFile(FEED, full.end())
                .statusCode(201)
                .body("full", is(true))
                .body("percent", is(100))
                .body("applied", is(2))
                .body("unchanged", is(1))
                .body("reconciliation.missing", is(2))
                .body("reconciliation.newMembers", is(1))
                .body("reconciliation.changed", is(1))
                .extract()
                .<String>path("id");

        findings(id, "NEW").body("findings.cin", contains("98000005F")).body("next", nullValue());
        findings(id, "CHANGED").body("findings.cin", contains("98000002C"));
        findings(id, "MISSING&limit=1")
                .body("findings.cin", contains("98000003D"))
                .body("next", equalTo("98000003D"));
        findings(id, "MISSING&limit=1&after=98000003D").body("findings.cin", contains("98000004E"));
        findings(id, "MISSING&after=98000004E").body("findings", empty());
        askByCin(PROVIDER, "98000003D", today()).body("outcome", equalTo("COVERED"));
    }

    private static ValidatableResponse findings(String id, String finding) {
        return as(FEED).get("/v1/enrollment-files/%s/findings?finding=%s".formatted(id, finding))
                .then()
                .statusCode(200);
    }

    @Test
    void a_quarantined_member_of_a_full_file_is_not_missing() {
        sendFile(
                        FEED,
                        member(new File834("present before", today()), "98100001A", "19")
                                .end())
                .statusCode(201);

        var file = member(new File834("present", today()).full(), "98100001A", "77");
        sendFile(FEED, file.end())
                .statusCode(201)
                .body("quarantined", is(1))
                .body("reconciliation.newMembers", is(0))
                .body("reconciliation.changed", is(0));
    }

    @Test
    void files_and_quarantined_members_are_listed_a_page_at_a_time() {
        var file = new File834("pages", today());
        for (int i = 0; i < 5; i++) {
            member(file, "9820000%dA".formatted(i), i < 3 ? "77" : "19");
        }
        var id = sendFile(FEED, file.end())
                .statusCode(201)
                .body("quarantined", is(3))
                .extract()
                .<String>path("id");
        sendFile(
                FEED,
                member(new File834("pages later", today()), "98200009A", "19").end());

        as(AUDITOR)
                .get("/v1/enrollment-files?limit=1")
                .then()
                .statusCode(200)
                .body("files", hasSize(1))
                .body("files[0].reference", greaterThan("DHCS834"));
        var first = as(FEED).get("/v1/enrollment-files?limit=1").path("next").toString();
        as(FEED).get("/v1/enrollment-files?limit=1&after=" + first)
                .then()
                .statusCode(200)
                .body("files", hasSize(1));
        as(FEED).get("/v1/enrollment-files/%s/quarantined-members?limit=2".formatted(id))
                .then()
                .statusCode(200)
                .body("members.member", contains(1, 2))
                .body("next", is(2));
        as(FEED).get("/v1/enrollment-files/%s/quarantined-members?limit=2&after=2".formatted(id))
                .then()
                .body("members.member", contains(3))
                .body("next", nullValue());
    }

    @Test
    void lists_are_for_those_who_may_see_files_and_are_asked_for_in_a_way_that_can_be_used() {
        for (var list : List.of(
                "/v1/enrollment-files",
                "/v1/enrollment-files/enf_1/quarantined-members",
                "/v1/enrollment-files/enf_1/findings?finding=NEW")) {
            given().get(list).then().statusCode(401);
            as(PROVIDER).get(list).then().statusCode(403);
        }
        as(FEED).get("/v1/enrollment-files?after=enf_1").then().statusCode(404);
        as(FEED).get("/v1/enrollment-files/enf_1/quarantined-members").then().statusCode(404);
        as(FEED).get("/v1/enrollment-files/enf_1/findings?finding=NEW").then().statusCode(404);
        as(FEED).get("/v1/enrollment-files?limit=0")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("LIMIT_RANGE"));
        as(FEED).get("/v1/enrollment-files/enf_1/findings").then().statusCode(400);
    }
}

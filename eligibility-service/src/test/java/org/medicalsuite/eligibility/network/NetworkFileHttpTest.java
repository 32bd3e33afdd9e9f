package org.medicalsuite.eligibility.network;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.medicalsuite.eligibility.Door.AUDITOR;
import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.Door.PLAN;
import static org.medicalsuite.eligibility.Door.PROVIDER;
import static org.medicalsuite.eligibility.Door.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medicalsuite.eligibility.Rows;
import org.medicalsuite.eligibility.sample.SampleNetworks;
import org.medicalsuite.kernel.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class NetworkFileHttpTest {
    private static final String HEADER = "npi,name,kind,county,plan,from,to\n";
    private static final String HOSPITAL = "1000000004";
    private static final String CLINIC = "1000000012";

    @Inject
    Rows rows;

    @Test
    void a_hospital_accepts_the_plans_that_files_say_on_the_day_asked_about() {
        send(
                        FEED,
                        "%s,MERCY,HOSPITAL,19,304,2022-01-01,\n%1$s,MERCY,HOSPITAL,19,352,2022-01-01,2023-12-31\n%1$s,MERCY,HOSPITAL,19,FFS,2020-01-01,\n"
                                .formatted(HOSPITAL))
                .statusCode(201)
                .body("applied", equalTo(3))
                .body("rejected", equalTo(0));

        plans(HOSPITAL, "2023-06-01")
                .statusCode(200)
                .body("plans.hcpCode", contains("304", "352", null))
                .body("plans.planName", contains("L.A. Care Health Plan", "Health Net Community Solutions", null))
                .body("plans.feeForService", contains(false, false, true))
                .body("plans[0].kind", equalTo("HOSPITAL"))
                .body("plans[0].county.name", equalTo("Los Angeles"))
                .body("plans[0].telephone", equalTo("1-888-839-9909"))
                .body("plans[0].source.line", equalTo(2));
        plans(HOSPITAL, "2024-06-01").body("plans.hcpCode", contains("304", null));
        plans(HOSPITAL, "2019-06-01").statusCode(200).body("plans", empty());
    }

    @Test
    void the_same_file_twice_changes_nothing_and_a_newer_one_replaces_what_was_known() {
        var first = "%s,SUNSHINE CLINIC,CLINIC,19,304,2022-01-01,\n".formatted(CLINIC);
        var id = send(FEED, first).statusCode(201).extract().<String>path("id");
        var before = rows.count("select count(*) from provider_network");

        send(FEED, first).statusCode(200).body("id", equalTo(id)).body("alreadyApplied", is(true));
        send(FEED, first + first.replace("304", "352"))
                .body("applied", equalTo(1))
                .body("unchanged", equalTo(1));
        assertThat(rows.count("select count(*) from provider_network")).isEqualTo(before + 1);

        send(FEED, first.replace("2022-01-01,", "2022-01-01,2024-12-31")).body("applied", equalTo(1));
        plans(CLINIC, "2025-06-01").body("plans.hcpCode", contains("352"));
        assertThat(rows.count("select count(*) from provider_network where npi = '" + CLINIC
                        + "' and plan = '304' and not upper_inf(known)"))
                .isEqualTo(1);
    }

    @Test
    void each_line_that_cannot_be_used_is_rejected_with_its_number_and_the_others_are_applied() {
        var good = "1000000020,GOOD,INDIVIDUAL,19,304,2022-01-01,";
        send(
                        FEED,
                        String.join(
                                "\n",
                                good,
                                good.replace("1000000020", "1000000021"),
                                good.replace("INDIVIDUAL", "DRAGON"),
                                good.replace(",19,", ",77,"),
                                good.replace("2022-01-01", "2022-02-30"),
                                good + "2021-01-01",
                                good.replace(",19,", ",33,"),
                                good.replace("304", "3"),
                                "1000000020,GOOD",
                                good.replace("2022", "2023")))
                .statusCode(201)
                .body("applied", equalTo(1))
                .body("rejected", equalTo(9))
                .body("rejections.line", contains(3, 4, 5, 6, 7, 8, 9, 10, 11))
                .body(
                        "rejections.code",
                        contains(
                                "NPI_CHECK_DIGIT",
                                "KIND_UNKNOWN",
                                "COUNTY_UNKNOWN",
                                "DATE_IMPOSSIBLE",
                                "DATES_CROSS",
                                "PLAN_OF_OTHER_COUNTY",
                                "PLAN_FORM",
                                "CELLS_MISCOUNTED",
                                "DAYS_STATED_TWICE"));
    }

    @Test
    void a_plan_states_its_own_rows_only_and_reads_its_own_files_only() {
        var own = "1000000038,OWN,GROUP,19,304,2022-01-01,\n";
        var id = send(PLAN, own + own.replace("304", "352"))
                .statusCode(201)
                .body("applied", equalTo(1))
                .body("rejections.code", contains("PLAN_NOT_YOURS"))
                .extract()
                .<String>path("id");
        var states = send(FEED, own.replace("OWN", "STATES")).extract().<String>path("id");

        file(PLAN, id).statusCode(200).body("rejected", equalTo(1));
        file(PLAN, states).statusCode(404);
        file(AUDITOR, id).statusCode(200);
        file(PLAN, "pnf_1").statusCode(404);
        file(PROVIDER, id).statusCode(403);
        given().get("/v1/provider-network-files/" + id).then().statusCode(401);
    }

    @Test
    void what_was_refused_to_one_sender_is_applied_for_another_who_sends_the_same() {
        var other = "1000000061,OTHER,GROUP,19,352,2022-01-01,\n";

        send(PLAN, other).statusCode(201).body("rejected", equalTo(1));
        send("health-net", other).statusCode(201).body("applied", equalTo(1));
        send("health-net", other).statusCode(200).body("alreadyApplied", equalTo(true));
    }

    @Test
    void what_is_no_network_file_is_refused_whole() {
        var before = rows.count("select count(*) from provider_network_file");
        as(FEED).contentType("text/csv")
                .body("a,b\n1,2\n")
                .post("/v1/provider-network-files")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("HEADER_DIFFERS"));
        send(FEED, "1000000004,\"never closed,HOSPITAL,19,304,2022-01-01,\n")
                .statusCode(400)
                .body("errors[0].code", equalTo("NOT_CSV"));
        send(PROVIDER, "").statusCode(403);
        given().contentType("text/csv")
                .body(HEADER)
                .post("/v1/provider-network-files")
                .then()
                .statusCode(401);
        assertThat(rows.count("select count(*) from provider_network_file")).isEqualTo(before);

        plans("1000000046", "2023-06-01").statusCode(404);
        plans("123", "2023-06-01").statusCode(400).body("errors[0].field", equalTo("npi"));
        plans(HOSPITAL, "2023-02-30").statusCode(400).body("errors[0].field", equalTo("on"));
        given().get("/v1/providers/" + HOSPITAL + "/plans").then().statusCode(401);
    }

    @Test
    void every_line_of_the_sample_networks_is_applied() {
        as(FEED).contentType("text/csv")
                .body(SampleNetworks.file())
                .post("/v1/provider-network-files")
                .then()
                .statusCode(201)
                .body("applied", equalTo(10))
                .body("rejected", equalTo(0));
        plans("1234567893", "2024-06-01").body("plans.hcpCode", contains("304", "352", null));
    }

    @Test
    void files_at_once_and_the_same_file_at_once_leave_one_truth() throws Exception {
        var lines = "1000000053,AT ONCE,GROUP,19,304,2022-01-01,";
        var other = lines.replace("AT ONCE", "AT ONCE TOO");
        var calls = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i ->
                        () -> send(FEED, i % 2 == 0 ? lines : other).extract().statusCode())
                .toList();

        List<Integer> statuses;
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            statuses = threads.invokeAll(calls).stream()
                    .map(done -> done.resultNow())
                    .toList();
        }

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(2);
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(6);
        assertThat(rows.count("select count(*) from provider_network where npi = '1000000053' and upper_inf(known)"))
                .isEqualTo(1);
    }

    private static ValidatableResponse send(String client, String lines) {
        return as(client)
                .contentType("text/csv")
                .body(HEADER + lines)
                .post("/v1/provider-network-files")
                .then();
    }

    private static ValidatableResponse file(String client, String id) {
        return as(client).get("/v1/provider-network-files/" + id).then();
    }

    private static ValidatableResponse plans(String npi, String on) {
        return as(PROVIDER).get("/v1/providers/" + npi + "/plans?on=" + on).then();
    }
}

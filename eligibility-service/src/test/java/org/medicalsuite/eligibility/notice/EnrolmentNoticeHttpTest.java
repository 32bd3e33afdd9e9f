package org.medicalsuite.eligibility.notice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.medicalsuite.eligibility.Door.COUNTY;
import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.Door.PLAN;
import static org.medicalsuite.eligibility.Door.PROVIDER;
import static org.medicalsuite.eligibility.Door.as;
import static org.medicalsuite.eligibility.Door.today;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.get;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.packet;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.person;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class EnrolmentNoticeHttpTest {
    private static final String PATH = "/v1/enrolment-notices";

    @Test
    void an_open_choice_has_a_packet_and_a_reminder_that_are_listed_page_by_page_until_sent() {
        // San Diego has several plans; nobody else of these tests lives there.
        for (int i = 0; i < 60; i++) {
            var cin = "9450%04dA".formatted(i);
            person(cin, "M1;401", "37", "000;00");
            packet(cin, today()).statusCode(201);
        }

        var listed = all("37");

        assertThat(listed).hasSize(120).doesNotHaveDuplicates();
        send(FEED, listed.getFirst()).statusCode(200).body("sentOn", equalTo(today().toString()));
        send(FEED, listed.getFirst()).statusCode(200);
        assertThat(all("37")).hasSize(119).doesNotContain(listed.getFirst());
        send(COUNTY, listed.getLast()).statusCode(404);
    }

    @Test
    void a_list_is_for_the_county_the_plan_and_the_state() {
        given().get(PATH).then().statusCode(401);
        get(PROVIDER, PATH).statusCode(403);
        get(COUNTY, PATH + "?county=19").statusCode(200);
        get(COUNTY, PATH + "?county=37").statusCode(404);
        get(PLAN, PATH + "?plan=304").statusCode(200);
        get(PLAN, PATH + "?plan=352").statusCode(404);
        get(FEED, PATH + "?cursor=nonsense").statusCode(400).body("errors[0].code", equalTo("CURSOR_UNKNOWN"));
        send(PROVIDER, "ntc_1").statusCode(403);
        send(FEED, "none").statusCode(404);
    }

    private static List<String> all(String county) {
        var found = new ArrayList<String>();
        String next = "";
        while (next != null) {
            var page = get(FEED, PATH + "?county=" + county + (next.isEmpty() ? "" : "&cursor=" + next))
                    .statusCode(200)
                    .extract();
            found.addAll(page.<List<String>>path("notices.id"));
            next = page.path("next");
        }
        return found;
    }

    private static ValidatableResponse send(String client, String id) {
        return as(client)
                .contentType("application/json")
                .body("{\"sentOn\": \"%s\"}".formatted(today()))
                .post(PATH + "/" + id + "/sendings")
                .then();
    }
}

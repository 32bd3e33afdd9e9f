package org.medicalsuite.eligibility.choice;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.medicalsuite.eligibility.Door.COUNTY;
import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.Door.PLAN;
import static org.medicalsuite.eligibility.Door.PROVIDER;
import static org.medicalsuite.eligibility.Door.as;
import static org.medicalsuite.eligibility.Door.askByCin;
import static org.medicalsuite.eligibility.Door.today;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.NO_PLAN;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.change;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.choose;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.get;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.packet;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.person;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.eligibility.assignment.CutOff;
import org.medicalsuite.eligibility.assignment.EnrollmentEffective;
import org.medicalsuite.kernel.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PlanChoiceHttpTest {
    @Test
    void a_choice_ends_the_packet_and_holds_from_the_first_of_a_coming_month() {
        person("94200001A", "M1;401", "19", NO_PLAN);
        var id = packet("94200001A", today().minusDays(5))
                .statusCode(201)
                .body("outcome", equalTo("OPENED"))
                .body("packet.chooseBy", equalTo(today().plusDays(25).toString()))
                .extract()
                .<String>path("packet.id");

        var choice = choose(COUNTY, "94200001A", "304")
                .statusCode(201)
                .body("outcome", equalTo("CHOSEN"))
                .body("effective", equalTo(effective().toString()))
                .body("plan.name", equalTo("L.A. Care Health Plan"))
                .extract();

        get(COUNTY, "/v1/choice-packets/" + id).statusCode(200).body("state", equalTo("CHOSEN"));
        get(PLAN, "/v1/plan-choices/" + choice.path("id"))
                .statusCode(200)
                .body("effective", equalTo(choice.path("effective")));
        askByCin(PROVIDER, "94200001A", today()).body("delivery.plan", nullValue());
    }

    @Test
    void a_changed_plan_is_what_an_inquiry_about_the_new_month_answers_and_the_old_month_keeps_the_old_plan() {
        person("94200002C", "M1;401", "19", "304;01");

        change(COUNTY, "94200002C", "352").statusCode(201).body("outcome", equalTo("CHANGED"));

        askByCin(PROVIDER, "94200002C", today()).body("delivery.plan.hcpCode", equalTo("304"));
        post(FEED, "/v1/enrolment-inquiries", "{\"cin\": \"94200002C\", \"on\": \"%s\"}".formatted(effective()))
                .body("plan.hcpCode", equalTo("352"));
    }

    @Test
    void a_repeated_choice_gets_its_first_answer_and_another_request_under_its_key_is_refused() {
        person("94200003D", "M1;401", "19", NO_PLAN);
        var key = UUID.randomUUID().toString();
        var body = "{\"cin\": \"94200003D\", \"hcpCode\": \"304\"}";

        var first = post(COUNTY, "/v1/plan-choices", key, body)
                .statusCode(201)
                .extract()
                .<String>path("id");

        post(COUNTY, "/v1/plan-choices", key, body).statusCode(201).body("id", equalTo(first));
        post(COUNTY, "/v1/plan-choices", key, body.replace("304", "352")).statusCode(422);
    }

    @Test
    void a_rule_that_refuses_is_an_answer_and_nothing_is_kept() {
        person("94200004E", "M1;401", "19", NO_PLAN);
        person("94200005F", "58;301", "19", NO_PLAN);
        person("94200006G", "M1;401", "19", "304;01");

        choose(COUNTY, "94200004E", "K19")
                .statusCode(200)
                .body("outcome", equalTo("REFUSED"))
                .body("basis.rule", equalTo("NO_GROUND_FOR_KAISER"));
        choose(COUNTY, "94200004E", "506").statusCode(200).body("basis.rule", equalTo("PLAN_NOT_IN_COUNTY"));
        choose(COUNTY, "94200005F", "304").statusCode(200).body("basis.rule", equalTo("EXCLUDED_PROGRAMME"));
        choose(COUNTY, "94200006G", "352").statusCode(200).body("basis.rule", equalTo("ALREADY_IN_A_PLAN"));
        change(COUNTY, "94200006G", "304").statusCode(200).body("basis.rule", equalTo("ALREADY_IN_THIS_PLAN"));
        change(COUNTY, "94200004E", "304").statusCode(200).body("basis.rule", equalTo("NOT_IN_A_PLAN"));
        askByCin(PROVIDER, "94200004E", today()).body("delivery.plan", nullValue());
    }

    @Test
    void a_packet_is_opened_only_for_those_who_must_and_can_choose() {
        person("94200007H", "58;301", "19", NO_PLAN);
        person("94200008M", "M1;401", "30", NO_PLAN);
        person("94200009N", "M1;401", "19", NO_PLAN);

        packet("94200007H", today()).statusCode(200).body("outcome", equalTo("NOT_NEEDED"));
        packet("94200008M", today())
                .statusCode(201)
                .body("outcome", equalTo("ASSIGNED_AT_ONCE"))
                .body("assignment.plan.hcpCode", equalTo("506"))
                .body("assignment.basis.rule", equalTo("ONLY_PLAN"));
        packet("94200009N", today()).statusCode(201);
        packet("94200009N", today()).statusCode(200).body("outcome", equalTo("RUNNING_ALREADY"));
        packet("94200009N", today().plusDays(1)).statusCode(400).body("errors[0].code", equalTo("POSTMARK_IN_FUTURE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/choice-packets", "/v1/plan-choices", "/v1/plan-changes", "/v1/disenrolments"})
    void a_door_asks_for_token_role_key_and_a_person_of_ones_own(String path) {
        person("94200010T", "M1;401", "30", "506;01");
        var body = "{\"cin\": \"94200010T\"%s}"
                .formatted(
                        switch (path) {
                            case "/v1/choice-packets" -> "";
                            case "/v1/disenrolments" -> ", \"ground\": \"OTHER\"";
                            default -> ", \"hcpCode\": \"506\"";
                        });

        given().contentType("application/json").body(body).post(path).then().statusCode(401);
        post(PROVIDER, path, body).statusCode(403);
        post(COUNTY, path, body).statusCode(404);
        post(FEED, path, "{}").statusCode(400).body("errors.field", hasItem("cin"));
        as(FEED).contentType("application/json").body(body).post(path).then().statusCode(428);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/choice-packets",
                "/v1/plan-choices",
                "/v1/plan-changes",
                "/v1/disenrolments",
                "/v1/plan-assignments"
            })
    void what_was_kept_is_read_with_a_token_and_a_role_and_else_does_not_exist(String path) {
        given().get(path + "/none").then().statusCode(401);
        get(PROVIDER, path + "/none").statusCode(403);
        get(FEED, path + "/none").statusCode(404);
    }

    @Test
    void a_plan_does_not_see_the_choice_of_another_plan() {
        person("94200011U", "M1;401", "19", NO_PLAN);
        var id = choose(FEED, "94200011U", "352").statusCode(201).extract().<String>path("id");

        get(PLAN, "/v1/plan-choices/" + id).statusCode(404);
        get(COUNTY, "/v1/plan-choices/" + id).statusCode(200);
    }

    static LocalDate effective() {
        return EnrollmentEffective.of(today(), CutOff.ofMonthOf(today()).day()).effective();
    }
}

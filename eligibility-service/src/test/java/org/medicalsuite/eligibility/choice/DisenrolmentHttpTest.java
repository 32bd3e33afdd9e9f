package org.medicalsuite.eligibility.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.medicalsuite.eligibility.Door.COUNTY;
import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.Door.PLAN;
import static org.medicalsuite.eligibility.Door.today;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.NO_PLAN;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.get;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.person;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medicalsuite.eligibility.Rows;
import org.medicalsuite.kernel.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class DisenrolmentHttpTest {
    private static final String PATH = "/v1/disenrolments";

    @Inject
    Rows rows;

    @Test
    void who_must_be_in_a_plan_and_leaves_goes_to_the_competing_one_by_the_cut_off() {
        person("94700001A", "M1;401", "19", "304;01");

        var id = leave(PLAN, "94700001A", "OTHER")
                .statusCode(201)
                .body("outcome", equalTo("CHANGED"))
                .body("plan.hcpCode", equalTo("352"))
                .body("effective", equalTo(PlanChoiceHttpTest.effective().toString()))
                .body("trace.rule", hasItem("JUST_LEFT"))
                .extract()
                .<String>path("id");

        planOn("94700001A", today(), "304");
        planOn("94700001A", PlanChoiceHttpTest.effective(), "352");
        get(COUNTY, PATH + "/" + id).statusCode(200).body("plan.hcpCode", equalTo("352"));
        get(PLAN, PATH + "/" + id).statusCode(200);
        assertThat(rows.count("select count(*) from enrolment_notice where kind = 'DISENROLMENT' and subject = '%s'"
                        .formatted(id)))
                .isOne();
    }

    @Test
    void who_need_not_be_in_a_plan_leaves_for_fee_for_service() {
        person("94700002C", "4M;001", "19", "304;01");

        leave(COUNTY, "94700002C", "OTHER")
                .statusCode(201)
                .body("outcome", equalTo("DISENROLLED"))
                .body("plan", nullValue());

        planOn("94700002C", today(), "304");
        planOn("94700002C", PlanChoiceHttpTest.effective(), null);
    }

    @Test
    void who_moved_away_is_out_at_the_end_of_the_month_whatever_the_cut_off() {
        person("94700003D", "M1;401", "19", "304;01");
        var nextMonth = today().with(TemporalAdjusters.firstDayOfNextMonth());

        leave(COUNTY, "94700003D", "MOVED_OUT_OF_COUNTY")
                .statusCode(201)
                .body("outcome", equalTo("DISENROLLED"))
                .body("effective", equalTo(nextMonth.toString()))
                .body("basis.rule", equalTo("EXPEDITED_DISENROLMENT"));

        planOn("94700003D", nextMonth, null);
    }

    @Test
    void the_only_plan_of_the_county_and_no_plan_at_all_are_refused_by_rule() {
        person("94700004E", "M1;401", "30", "506;01");
        person("94700005F", "M1;401", "19", NO_PLAN);

        leave(FEED, "94700004E", "OTHER").statusCode(200).body("basis.rule", equalTo("ONLY_PLAN_OF_THE_COUNTY"));
        leave(FEED, "94700005F", "OTHER").statusCode(200).body("basis.rule", equalTo("NOT_IN_A_PLAN"));
        planOn("94700004E", PlanChoiceHttpTest.effective(), "506");
    }

    @Test
    void a_repeated_disenrolment_gets_its_first_answer() {
        person("94700006G", "4M;001", "19", "304;01");
        var key = UUID.randomUUID().toString();

        var first = leave(COUNTY, key, "94700006G", "OTHER")
                .statusCode(201)
                .extract()
                .<String>path("id");

        leave(COUNTY, key, "94700006G", "OTHER").statusCode(201).body("id", equalTo(first));
        leave(COUNTY, key, "94700006G", "INCARCERATED").statusCode(422);
    }

    private static ValidatableResponse leave(String client, String cin, String ground) {
        return leave(client, UUID.randomUUID().toString(), cin, ground);
    }

    private static ValidatableResponse leave(String client, String key, String cin, String ground) {
        return post(client, PATH, key, "{\"cin\": \"%s\", \"ground\": \"%s\"}".formatted(cin, ground));
    }

    private static void planOn(String cin, LocalDate day, @Nullable String plan) {
        post(FEED, "/v1/enrolment-inquiries", "{\"cin\": \"%s\", \"on\": \"%s\"}".formatted(cin, day))
                .statusCode(200)
                .body("plan.hcpCode", equalTo(plan));
    }
}

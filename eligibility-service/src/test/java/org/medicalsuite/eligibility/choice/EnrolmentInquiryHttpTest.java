package org.medicalsuite.eligibility.choice;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.medicalsuite.eligibility.Door.AUDITOR;
import static org.medicalsuite.eligibility.Door.COUNTY;
import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.Door.PLAN;
import static org.medicalsuite.eligibility.Door.PROVIDER;
import static org.medicalsuite.eligibility.Door.askByCin;
import static org.medicalsuite.eligibility.Door.today;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.NO_PLAN;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.person;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.post;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.standing;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.state;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.kernel.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class EnrolmentInquiryHttpTest {
    private static final String PATH = "/v1/enrolment-inquiries";

    @ParameterizedTest
    @CsvSource({
        // cin, aid code and status, county -> status, class
        "94100001A, M1;401, 19, MANDATORY, EVERYBODY_ELSE",
        "94100002C, 4M;001, 19, VOLUNTARY, FOSTER_OR_ADOPTION",
        "94100003D, 4M;001, 30, MANDATORY, FOSTER_OR_ADOPTION",
        "94100004E, 58;301, 19, EXCLUDED, EXCLUDED_PROGRAMME",
        "94100005F, 7M;301, 19, EXCLUDED, EXCLUDED_PROGRAMME",
        "94100006G, M1;708, 19, NO_MEDI_CAL,",
    })
    void a_person_stands_to_managed_care_as_the_stored_facts_say(
            String cin, String aidCode, String county, String status, String enrolleeClass) {
        person(cin, aidCode, county, NO_PLAN);

        standing(FEED, cin)
                .statusCode(200)
                .body("status", equalTo(status))
                .body("enrolleeClass", equalTo(enrolleeClass))
                .body("basis.citation.source", notNullValue());
    }

    @Test
    void an_indian_health_opt_out_that_was_stated_exempts_outside_of_cohs_counties_only() {
        var optOut = "\"indianHealthOptOut\": {\"provider\": \"United Indian Health Services\"}";
        person("94100010H", "M1;401", "19", NO_PLAN);
        person("94100011M", "M1;401", "30", NO_PLAN);
        state("94100010H", optOut).statusCode(201);
        state("94100011M", optOut).statusCode(201);

        standing(FEED, "94100010H").body("status", equalTo("EXEMPT")).body("delivery", equalTo("FEE_FOR_SERVICE"));
        askByCin(PROVIDER, "94100010H", today())
                .body("delivery.status", equalTo("EXEMPT"))
                .body("delivery.statusBasis.rule", equalTo("INDIAN_HEALTH_CHOICE"));
        standing(FEED, "94100011M").body("status", equalTo("MANDATORY"));
    }

    @Test
    void members_of_pace_and_scan_are_outside_of_managed_care_whether_the_file_or_the_county_says_so() {
        person("94100019Z", "M1;401", "19", "010;01");
        person("94100020A", "1H;401", "33", NO_PLAN);
        state("94100020A", "\"exclusiveProgramme\": {\"programme\": \"SCAN\"}").statusCode(201);

        for (var cin : List.of("94100019Z", "94100020A")) {
            standing(FEED, cin)
                    .body("status", equalTo("EXCLUDED"))
                    .body("enrolleeClass", equalTo("EXCLUSIVE_PROGRAMME"))
                    .body("plans.findAll { it.mayJoin }.size()", equalTo(0));
        }
        askByCin(PROVIDER, "94100019Z", today()).body("delivery.plan.name", equalTo("PACE, Los Angeles"));
    }

    @Test
    void a_circumstance_that_is_corrected_no_longer_decides_and_what_was_known_stays_on_file() {
        person("94100012N", "M1;401", "19", NO_PLAN);
        state("94100012N", "\"indianHealthOptOut\": {\"provider\": \"P\"}").statusCode(201);

        post(FEED, "/v1/enrolment-circumstances", """
                {"cin": "94100012N", "from": "2020-01-01", "holds": false, "indianHealthOptOut": {"provider": "P"}}""").statusCode(201);

        standing(FEED, "94100012N").body("status", equalTo("MANDATORY"));
    }

    @Test
    void the_plans_of_the_county_are_listed_and_kaiser_only_opens_to_those_whom_the_law_names() {
        person("94100013T", "M1;401", "19", NO_PLAN);
        standing(FEED, "94100013T")
                .body("plans.findAll { it.mayJoin }.hcpCode", containsInAnyOrder("304", "352"))
                .body("plans.find { it.hcpCode == 'K19' }.basis.rule", equalTo("NO_GROUND_FOR_KAISER"));

        state("94100013T", "\"kaiserCoverage\": {\"assignedByMediCalPlan\": false}")
                .statusCode(201);

        standing(FEED, "94100013T")
                .body("plans.findAll { it.mayJoin }.hcpCode", hasItem("K19"))
                .body("plans.find { it.hcpCode == 'K19' }.basis.rule", equalTo("MEMBER_IN_PRIOR_12_MONTHS"));
    }

    @Test
    void a_relative_in_kaiser_opens_kaiser() {
        person("94100014U", "M1;401", "19", NO_PLAN);
        person("94100015V", "M1;401", "19", "K19;01");

        state("94100014U", "\"familyLink\": {\"cin\": \"94100015V\", \"relative\": \"SPOUSE_OR_DOMESTIC_PARTNER\"}")
                .statusCode(201);

        standing(FEED, "94100014U").body("plans.find { it.hcpCode == 'K19' }.basis.rule", equalTo("FAMILY_LINKAGE"));
    }

    @Test
    void a_county_sees_its_residents_and_a_plan_its_members_and_others_do_not_exist() {
        person("94100016W", "M1;401", "30", "506;01");
        person("94100017X", "M1;401", "19", "304;01");

        standing(COUNTY, "94100017X").statusCode(200).body("plan.hcpCode", equalTo("304"));
        standing(PLAN, "94100017X").statusCode(200);
        standing(COUNTY, "94100016W").statusCode(404);
        standing(PLAN, "94100016W").statusCode(404);
        standing(FEED, "94199999A").statusCode(404);
    }

    @Test
    void nobody_asks_without_a_token_or_the_role_or_for_an_impossible_day() {
        given().contentType("application/json").body("{}").post(PATH).then().statusCode(401);
        standing(AUDITOR, "94100017X").statusCode(403);
        post(FEED, PATH, "{}").statusCode(400).body("errors[0].field", equalTo("cin"));
        post(FEED, PATH, "{\"cin\": \"94100017X\", \"on\": \"2019-12-31\"}")
                .statusCode(400)
                .body("errors[0].code", equalTo("DAY_OUT_OF_RANGE"));
    }

    @Test
    void a_statement_about_no_or_two_circumstances_is_refused() {
        person("94100018Y", "M1;401", "19", NO_PLAN);
        state("94100018Y", "\"thru\": null").statusCode(400).body("errors[0].code", equalTo("CIRCUMSTANCE_REQUIRED"));
        state("94100018Y", "\"homeZip\": {\"zip\": \"90012\"}, \"kaiserCoverage\": {\"assignedByMediCalPlan\": true}")
                .statusCode(400)
                .body("errors[0].code", equalTo("CIRCUMSTANCES_MIXED"));
        state("94100018Y", "\"homeZip\": {\"zip\": \"ABC\"}").statusCode(400);
        post(AUDITOR, "/v1/enrolment-circumstances", "{}").statusCode(403);
        state("94199998C", "\"homeZip\": {\"zip\": \"90012\"}").statusCode(404);
    }
}

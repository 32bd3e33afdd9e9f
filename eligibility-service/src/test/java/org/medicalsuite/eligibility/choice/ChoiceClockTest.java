package org.medicalsuite.eligibility.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.Door.today;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.NO_PLAN;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.get;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.packet;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.person;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.post;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.standing;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.state;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicalsuite.eligibility.Rows;
import org.medicalsuite.kernel.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ChoiceClockTest {
    private static final int PEOPLE = 20;

    @Inject
    ChoiceClock clock;

    @Inject
    Rows rows;

    @BeforeEach
    void nobody_else_is_overdue() {
        clock.assignOverdue();
    }

    @Test
    void two_workers_at_once_assign_everybody_once() throws Exception {
        for (int i = 0; i < PEOPLE; i++) {
            person(cin(i), "M1;401", "19", NO_PLAN);
            packet(cin(i), today().minusDays(31)).statusCode(201);
        }
        var start = new CyclicBarrier(2);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = workers.submit(() -> {
                start.await();
                return clock.assignOverdue();
            });
            var second = workers.submit(() -> {
                start.await();
                return clock.assignOverdue();
            });

            assertThat(first.get() + second.get()).isEqualTo(PEOPLE);
        }

        assertThat(rows.count("""
                select count(*) from enrolment_record r join person p on p.id = r.person_id
                where p.cin like '9430%' and r.id like 'asg%'""")).isEqualTo(PEOPLE);
        assertThat(rows.count("""
                select count(*) from eligibility_span s join person p on p.id = s.person_id
                where p.cin like '9430%' and s.kind = 'PLAN' and upper_inf(s.known)""")).isEqualTo(PEOPLE);
        assertThat(rows.count("""
                select count(*) from enrolment_notice n join person p on p.id = n.person_id
                where p.cin like '9430%' and n.kind = 'ASSIGNMENT'""")).isEqualTo(PEOPLE);
    }

    @Test
    void a_packet_is_left_alone_on_its_last_day() {
        person("94310001A", "M1;401", "19", NO_PLAN);
        packet("94310001A", today().minusDays(30)).statusCode(201);

        assertThat(clock.assignOverdue()).isZero();
    }

    @Test
    void an_assignment_is_kept_with_its_inputs_and_trace_and_replays_to_the_same_plan() {
        person("94310002C", "M1;401", "19", NO_PLAN);
        packet("94310002C", today().minusDays(31)).statusCode(201);
        clock.assignOverdue();

        get(FEED, "/v1/plan-assignments/" + assignmentOf("94310002C"))
                .statusCode(200)
                .body("replayAgrees", equalTo(true))
                .body("inputs.offered.hcpCode", hasItems("304", "352"))
                .body("assignment.trace.rule", hasItems("NOT_PRIOR_PLAN", "QUALITY_SPLIT"))
                .body("assignment.basis.rule", equalTo("QUALITY_SPLIT"));
    }

    @Test
    void the_family_decides_before_the_split() {
        person("94310003D", "M1;401", "19", NO_PLAN);
        person("94310004E", "M1;401", "19", "352;01");
        state("94310003D", "\"familyLink\": {\"cin\": \"94310004E\", \"relative\": \"CHILD\"}")
                .statusCode(201);
        packet("94310003D", today().minusDays(31)).statusCode(201);
        clock.assignOverdue();

        get(FEED, "/v1/plan-assignments/" + assignmentOf("94310003D"))
                .body("assignment.basis.rule", equalTo("FAMILY_SAME_PLAN"))
                .body("assignment.plan.hcpCode", equalTo("352"));
    }

    @Test
    void a_plan_without_capacity_or_outside_of_the_zip_is_passed_over_and_then_fee_for_service_is_offered() {
        var first = today().withDayOfMonth(1);
        // Kern has two plans; nobody else of these tests lives there.
        var days = "\"from\": \"%s\", \"thru\": \"%s\"".formatted(first, first.plusMonths(6));
        post(FEED, "/v1/plan-closures", "{\"hcpCode\": \"A15\", \"reason\": \"NO_CAPACITY\", %s}".formatted(days))
                .statusCode(201);
        person("94310005F", "M1;401", "15", NO_PLAN);
        packet("94310005F", today().minusDays(31)).statusCode(201);
        clock.assignOverdue();
        get(FEED, "/v1/plan-assignments/" + assignmentOf("94310005F"))
                .body("assignment.basis.rule", equalTo("ONLY_PLAN"))
                .body("assignment.trace.rule", hasItem("NO_CAPACITY"));

        post(FEED, "/v1/plan-closures", """
                {"hcpCode": "303", "zip": "93301", "reason": "ZIP_NOT_SERVED", %s}""".formatted(days)).statusCode(201);
        person("94310006G", "M1;401", "15", NO_PLAN);
        state("94310006G", "\"homeZip\": {\"zip\": \"93301\"}").statusCode(201);
        var id = packet("94310006G", today().minusDays(31))
                .statusCode(201)
                .extract()
                .<String>path("packet.id");
        clock.assignOverdue();

        get(FEED, "/v1/choice-packets/" + id).body("state", equalTo("FEE_FOR_SERVICE"));
        assertThat(rows.count(
                        "select count(*) from enrolment_notice where kind = 'FEE_FOR_SERVICE_OFFER' and subject = '%s'"
                                .formatted(id)))
                .isOne();
        post(FEED, "/v1/plan-closures", "{\"hcpCode\": \"A15\", \"reason\": \"NO_CAPACITY\", %s}".formatted(days))
                .statusCode(409);
    }

    @Test
    void somebody_whom_the_file_put_into_a_plan_meanwhile_is_not_assigned() {
        person("94310007H", "M1;401", "19", NO_PLAN);
        var id = packet("94310007H", today().minusDays(31))
                .statusCode(201)
                .extract()
                .<String>path("packet.id");
        person("94310007H", "M1;401", "19", "352;01");

        assertThat(clock.assignOverdue()).isOne();

        get(FEED, "/v1/choice-packets/" + id).body("state", equalTo("ENDED"));
    }

    @Test
    void the_search_opens_a_choice_for_those_who_must_choose_and_leaves_all_others_alone() throws Exception {
        person("94310008M", "M1;401", "19", NO_PLAN);
        person("94310009N", "58;301", "19", NO_PLAN);
        rows.run("delete from enrolment_sweep");

        clock.openChoices();
        clock.openChoices();

        standing(FEED, "94310008M").body("packet.state", equalTo("OPEN"));
        standing(FEED, "94310009N").body("packet", equalTo(null));
        assertThat(rows.count("""
                select count(*) from choice_packet k join person p on p.id = k.person_id
                where p.cin = '94310008M'""")).isOne();
    }

    private String assignmentOf(String cin) {
        return rows.text("""
                select r.id from enrolment_record r join person p on p.id = r.person_id
                where p.cin = '%s' and r.id like 'asg%%'""".formatted(cin));
    }

    private static String cin(int index) {
        return "9430%04dA".formatted(index);
    }
}

package org.medicalsuite.eligibility.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.Door.as;
import static org.medicalsuite.eligibility.Door.sendFile;
import static org.medicalsuite.eligibility.Door.today;
import static org.medicalsuite.eligibility.enrolment.Members.BORN;
import static org.medicalsuite.eligibility.enrolment.Members.file;
import static org.medicalsuite.eligibility.enrolment.Members.member;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medicalsuite.eligibility.Rows;
import org.medicalsuite.eligibility.sample.SamplePeople;
import org.medicalsuite.kernel.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class EnrollmentFileHttpTest {
    @Inject
    Rows rows;

    @Test
    void the_sample_people_are_applied_whole_and_a_repeat_changes_nothing() {
        var people = SamplePeople.asOf(today()).enrollmentFile();
        // 201, or 200 where another test of this database has sent the same file before: the record is the same.
        var id = sendFile(FEED, people)
                .body("state", equalTo("APPLIED"))
                .body("members", is(580))
                .body("done", is(580))
                .body("applied", is(580))
                .body("quarantined", is(0))
                .extract()
                .<String>path("id");
        var spans = rows.all();

        sendFile(FEED, people)
                .statusCode(200)
                .body("id", equalTo(id))
                .body("alreadyApplied", is(true))
                .body("applied", is(580));

        assertThat(rows.all()).isEqualTo(spans);
        as(FEED).get("/v1/enrollment-files/" + id).then().statusCode(200).body("members", is(580));
    }

    @Test
    void a_file_that_states_what_is_known_already_leaves_the_person_unchanged() {
        sendFile(FEED, member(file("first word"), "93000001A").end())
                .statusCode(201)
                .body("applied", is(1));
        var before = rows.count("select count(*) from eligibility_span");

        sendFile(FEED, member(file("the same again"), "93000001A").end())
                .statusCode(201)
                .body("applied", is(0))
                .body("unchanged", is(1));

        assertThat(rows.count("select count(*) from eligibility_span")).isEqualTo(before);
    }

    @Test
    void a_correction_ends_what_was_known_and_adds_and_overwrites_nothing() {
        sendFile(FEED, member(file("county 19"), "93000002C").end()).statusCode(201);
        sendFile(
                        FEED,
                        file("county 33")
                                .member("93000002C", "FILE-TEST", "ANY", BORN)
                                .coverage("304;01", LocalDate.of(2026, 4, 1), null)
                                .aidCodes("M1;401", "33")
                                .end())
                .statusCode(201)
                .body("applied", is(1));

        var ofPerson = "select count(*) from eligibility_span where kind = 'RESIDENCE' and person_id ="
                + " (select id from person where cin = '93000002C') and ";
        assertThat(rows.count(ofPerson + "not upper_inf(known) and fact->>'county' = '19'"))
                .as("the first word is kept, as no longer known")
                .isEqualTo(1);
        assertThat(rows.count(ofPerson
                        + "upper_inf(known) and fact->>'county' = '19' and valid = '[2026-01-01,2026-04-01)'"
                        + " and replaces is not null"))
                .as("what remains of it points to what it replaces")
                .isEqualTo(1);
        assertThat(rows.count(ofPerson + "upper_inf(known) and fact->>'county' = '33' and valid = '[2026-04-01,)'"))
                .isEqualTo(1);
    }

    @Test
    void the_same_file_sent_twice_at_once_is_applied_once() throws Exception {
        var file = file("at once");
        IntStream.range(0, 300).forEach(i -> member(file, "94%05d0A".formatted(i)));
        var bytes = file.end();
        Callable<Integer> send = () -> sendFile(FEED, bytes).extract().statusCode();

        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = both.invokeAll(List.of(send, send));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .as("one applies it, the other is told so")
                    .contains(201)
                    .containsAnyOf(200, 409);
        }
        assertThat(rows.count("select count(*) from enrollment_file where reference like '%at once%'"))
                .isEqualTo(1);
    }

    @Test
    void two_files_about_the_same_people_at_once_leave_one_truth() throws Exception {
        var one = file("people one");
        var other = file("people other");
        IntStream.range(0, 250).forEach(i -> {
            member(one, "95%05d0A".formatted(i));
            // The other way round, so that careless locking would deadlock.
            other.member("95%05d0A".formatted(249 - i), "FILE-TEST", "ANY", BORN)
                    .coverage("352;01", LocalDate.of(2026, 1, 1), null)
                    .aidCodes("M3;401", "30");
        });

        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : both.invokeAll(List.<Callable<Integer>>of(
                    () -> sendFile(FEED, one.end()).extract().statusCode(),
                    () -> sendFile(FEED, other.end()).extract().statusCode()))) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }
        assertThat(rows.count("select count(*) from eligibility_span s join person p on p.id = s.person_id"
                        + " where p.cin like '95%' and kind = 'PLAN' and upper_inf(known)"))
                .isEqualTo(250);
    }

    @Test
    void each_file_leaves_audit_records() {
        var before = rows.count("select count(*) from audit_record where deed = 'enrollment-file.apply'");

        sendFile(FEED, member(file("audited"), "93000041A").end()).statusCode(201);

        assertThat(rows.count("select count(*) from audit_record where deed = 'enrollment-file.apply'"))
                .as("received and applied")
                .isEqualTo(before + 2);
    }

    @Test
    void each_member_whose_data_a_file_changes_leaves_an_audit_record_and_who_stays_as_known_leaves_none() {
        var first = sendFile(
                        FEED,
                        member(member(file("audited members"), "93000042C"), "93000043D")
                                .end())
                .statusCode(201)
                .extract()
                .<String>path("id");
        var moved = member(file("audited again"), "93000042C")
                .member("93000043D", "FILE-TEST", "ANY", BORN)
                .coverage("352;01", LocalDate.of(2026, 1, 1), null)
                .aidCodes("M1;401", "19");
        var second = sendFile(FEED, moved.end())
                .statusCode(201)
                .body("unchanged", is(1))
                .extract()
                .<String>path("id");

        assertThat(outcomes("93000042C")).isEqualTo("NEW by " + first);
        assertThat(outcomes("93000043D")).isEqualTo("NEW by %s, CHANGED by %s".formatted(first, second));
    }

    private String outcomes(String cin) {
        return rows.text("""
                select string_agg(outcome || ' by ' || subject, ', ' order by id) from audit_record
                where person = '%s' and deed = 'enrollment-file.member.apply' and roles like '%%SYSTEM%%'""".formatted(cin));
    }
}

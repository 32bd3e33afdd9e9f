package org.medicalsuite.eligibility.enrolment;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.Door.PROVIDER;
import static org.medicalsuite.eligibility.Door.as;
import static org.medicalsuite.eligibility.Door.sendFile;
import static org.medicalsuite.eligibility.Door.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.medicalsuite.eligibility.Rows;
import org.medicalsuite.eligibility.sample.File834;
import org.medicalsuite.eligibility.sample.SamplePeople;
import org.medicalsuite.kernel.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class EnrollmentFileHttpTest {
    private static final LocalDate BORN = LocalDate.of(1990, 5, 6);

    @Inject
    Rows rows;

    private static File834 file(String name) {
        return new File834(name, today());
    }

    private static File834 member(File834 file, String cin) {
        return file.member(cin, "FILE-TEST", "ANY", BORN)
                .coverage("304;01", LocalDate.of(2026, 1, 1), null)
                .aidCodes("M1;401", "19");
    }

    private static String text(String name, String cin) {
        return new String(member(file(name), cin).end(), UTF_8);
    }

    @Test
    void the_sample_people_are_applied_whole_and_a_repeat_changes_nothing() {
        var people = SamplePeople.asOf(today()).enrollmentFile();
        var id = sendFile(FEED, people)
                .statusCode(201)
                .body("state", equalTo("APPLIED"))
                .body("members", is(540))
                .body("done", is(540))
                .body("applied", is(540))
                .body("quarantined", is(0))
                .extract()
                .<String>path("id");
        var spans = rows.all();

        sendFile(FEED, people)
                .statusCode(200)
                .body("id", equalTo(id))
                .body("alreadyApplied", is(true))
                .body("applied", is(540));

        assertThat(rows.all()).isEqualTo(spans);
        as(FEED).get("/v1/enrollment-files/" + id).then().statusCode(200).body("members", is(540));
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

    static Stream<Arguments> members_that_cannot_be_used() {
        return Stream.of(
                Arguments.of("CIN_FORM", "93000011A", "8300"),
                Arguments.of("X12_INVALID_DATE", "DMG*D8*19900506", "DMG*D8*19900230"),
                Arguments.of("COUNTY_UNKNOWN", "REF*ZX*19", "REF*ZX*77"),
                Arguments.of("ELIGIBILITY_STATUS_FORM", "M1;401", "M1;4X1"),
                Arguments.of("TWO_TRUTHS", "M1;401", "M1;401;M1;501"),
                Arguments.of("COVERAGE_BEGIN_MISSING", "DTP*348", "DTP*303"),
                Arguments.of("X12_SEGMENT_NOT_IN_DEFINED_TRANSACTION_SET", "N3*101 SAMPLE STREET", "ZZZ*1"),
                Arguments.of("NAME_MISSING", "NM1*IL*1*FILE-TEST*ANY", "NM1*QD*1*FILE-TEST*ANY"));
    }

    @ParameterizedTest
    @MethodSource("members_that_cannot_be_used")
    void a_member_that_cannot_be_used_is_quarantined_and_the_others_are_applied(
            String code, String right, String wrong) {
        var both = new String(
                member(member(file("quarantine"), "93000011A"), "93000012C").end(), UTF_8);
        // A fault in the first member only; DMG stays a date of eight digits, which only the calendar refuses.
        var spoiled = both.replaceFirst(Pattern.quote(right), wrong)
                .replaceFirst("REF\\*1L\\*93000011A", code.equals("CIN_FORM") ? "REF*1L*8300" : "REF*1L*93000011A");
        var expected = code.equals("X12_INVALID_DATE") ? "DATE_IMPOSSIBLE" : code;
        var spansOfFirst = "select count(*) from eligibility_span s join person p on p.id = s.person_id"
                + " where p.cin = '93000011A'";
        var before = rows.count(spansOfFirst);

        sendFile(FEED, spoiled.getBytes(UTF_8))
                .log()
                .ifValidationFails()
                .statusCode(201)
                .body("quarantined", is(1))
                .body("quarantine", hasSize(1))
                .body("quarantine[0].member", is(1))
                .body("quarantine[0].code", equalTo(expected));

        assertThat(rows.count(spansOfFirst)).isEqualTo(before);
    }

    static Stream<Arguments> broken_files() {
        var whole = text("broken", "93000021A");
        var lines = whole.lines().toList();
        return Stream.of(
                Arguments.of("FILE_TRUNCATED", whole.substring(0, whole.indexOf("DMG") + 9), 14),
                Arguments.of("FILE_TRUNCATED", String.join("\n", lines.subList(0, lines.size() - 1)), lines.size() - 1),
                Arguments.of(
                        "X12_CONTROL_COUNT_DOES_NOT_MATCH_ACTUAL_COUNT",
                        whole.replaceFirst("SE\\*\\d+", "SE*9"),
                        lines.size() - 2),
                Arguments.of(
                        "X12_CONTROL_REFERENCE_MISMATCH", whole.replaceFirst("IEA\\*1\\*1", "IEA*1*2"), lines.size()),
                Arguments.of("MEMBERS_MISCOUNTED", whole.replace("QTY*TO*1", "QTY*TO*2"), 5),
                Arguments.of("NOT_AN_834", whole.replace("ST*834", "ST*820"), 3),
                Arguments.of("VERSION_NOT_TAKEN", whole.replace("X*005010X220A1", "X*004010X095A1"), 2),
                Arguments.of("SECOND_INTERCHANGE", whole + whole, lines.size()),
                Arguments.of("FILE_UNREADABLE", "{\"not\": \"X12\"}", 1),
                Arguments.of("FILE_TRUNCATED", "", 1));
    }

    @ParameterizedTest
    @MethodSource("broken_files")
    void a_broken_file_is_refused_whole_with_the_place_and_nothing_is_stored(String code, String file, int segment) {
        var before = rows.all();

        sendFile(FEED, file.getBytes(UTF_8))
                .log()
                .ifValidationFails()
                .statusCode(400)
                .contentType(containsString("application/problem+json"))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].field", equalTo("segment[%d]".formatted(segment)));

        assertThat(rows.all()).isEqualTo(before);
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
    void only_the_states_feed_may_send_a_file() {
        var before = rows.all();

        given().contentType("application/edi-x12")
                .body(text("nobody", "93000031A").getBytes(UTF_8))
                .post("/v1/enrollment-files")
                .then()
                .statusCode(401)
                .body("code", equalTo("NOT_SIGNED_IN"));
        sendFile(PROVIDER, text("provider", "93000031A").getBytes(UTF_8))
                .statusCode(403)
                .body("code", equalTo("NOT_ALLOWED"));
        as(FEED).contentType("application/json")
                .body("{}")
                .post("/v1/enrollment-files")
                .then()
                .statusCode(415);

        assertThat(rows.all()).isEqualTo(before);
    }

    @Test
    void a_files_fate_is_told_to_those_who_may_know() {
        given().get("/v1/enrollment-files/enf_1").then().statusCode(401);
        as(PROVIDER).get("/v1/enrollment-files/enf_1").then().statusCode(403);
        as(FEED).get("/v1/enrollment-files/enf_1").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void each_file_leaves_audit_records() {
        var before = rows.count("select count(*) from audit_record where deed = 'enrollment-file.apply'");

        sendFile(FEED, member(file("audited"), "93000041A").end()).statusCode(201);

        assertThat(rows.count("select count(*) from audit_record where deed = 'enrollment-file.apply'"))
                .as("received and applied")
                .isEqualTo(before + 2);
    }
}

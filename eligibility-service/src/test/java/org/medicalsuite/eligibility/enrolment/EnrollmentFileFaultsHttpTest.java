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
import static org.medicalsuite.eligibility.enrolment.Members.file;
import static org.medicalsuite.eligibility.enrolment.Members.member;
import static org.medicalsuite.eligibility.enrolment.Members.text;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.medicalsuite.eligibility.Rows;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class EnrollmentFileFaultsHttpTest {
    @Inject
    Rows rows;

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
    void a_file_over_the_limit_is_refused_before_a_byte_of_it_is_read() throws IOException {
        var before = rows.all();
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write("""
                    POST /v1/enrollment-files HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Content-Type: application/edi-x12\r
                    Content-Length: %d\r
                    \r
                    """.formatted(Tokens.of(FEED), 3L << 30).getBytes(UTF_8));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));

            assertThat(answer.readLine()).startsWith("HTTP/1.1 413");
        }
        assertThat(rows.all()).isEqualTo(before);
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
}

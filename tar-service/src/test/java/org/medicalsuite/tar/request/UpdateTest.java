package org.medicalsuite.tar.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.medicalsuite.tar.SampleTars.APPROVAL;
import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.DENIAL;
import static org.medicalsuite.tar.SampleTars.FEED;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.VALLEY;
import static org.medicalsuite.tar.SampleTars.change;
import static org.medicalsuite.tar.SampleTars.count;
import static org.medicalsuite.tar.SampleTars.draw;
import static org.medicalsuite.tar.SampleTars.read;
import static org.medicalsuite.tar.SampleTars.submission;
import static org.medicalsuite.tar.SampleTars.submitted;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.kernel.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class UpdateTest {
    private static final String LONGER = """
            {"lines": [{"line": 1, "change": "Progress is slower than planned", "units": 20,
                        "from": "2026-12-01", "thru": "2027-04-30"}]}""";

    @Inject
    AgroalDataSource dataSource;

    @Test
    void an_update_leaves_the_authorization_standing_until_it_is_decided() {
        var number = approved();
        change(SUNRISE, number, "updates", 2, LONGER)
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("lines[0].status", equalTo("UPDATE_IN_REVIEW"))
                .body("lines[0].update.units", equalTo(20))
                .body("lines[0].update.dates.thru", equalTo("2027-04-30"))
                .body("lines[0].units.authorized", equalTo(12))
                .body("dueBy.by", equalTo("STATE_CONSULTANT"));
        draw(FEED, number, "U1", 3, "97110").body("outcome", equalTo("DRAWN"));

        change(CONSULTANT, number, "decisions", 3, APPROVAL)
                .statusCode(200)
                .body("lines[0].status", equalTo("APPROVED"))
                .body("lines[0].units.authorized", equalTo(20))
                .body("lines[0].units.used", equalTo(3))
                .body("lines[0].dates.authorized.thru", equalTo("2027-04-30"))
                .body("lines[0].update", nullValue());
    }

    @Test
    void a_denied_update_leaves_what_was_approved_and_the_appeal_can_still_win_it() {
        var number = approved();
        change(SUNRISE, number, "updates", 2, LONGER).statusCode(200);
        change(CONSULTANT, number, "decisions", 3, DENIAL)
                .statusCode(200)
                .body("lines[0].status", equalTo("MODIFIED"))
                .body("lines[0].units.authorized", equalTo(12))
                .body("lines[0].basis.rule", equalTo("UPDATE_REFUSED"))
                .body("lines[0].allowedActions.action", hasItem("APPEAL"));

        change(SUNRISE, number, "appeals", 4, """
                {"lines": [{"line": 1, "reason": "Records attached", "disputed": ["units"]}]}""").statusCode(200).body("lines[0].units.authorized", equalTo(12));
        change(CONSULTANT, number, "decisions", 5, APPROVAL)
                .statusCode(200)
                .body("lines[0].units.authorized", equalTo(20));
    }

    @Test
    void an_update_that_changes_nothing_is_refused() {
        change(SUNRISE, approved(), "updates", 2, """
                {"lines": [{"line": 1, "change": "The same once more", "units": 12,
                            "from": "2026-12-01", "thru": "2027-02-28"}]}""")
                .statusCode(422)
                .body("errors[0].code", equalTo("UPDATE_CHANGES_NOTHING"));
    }

    @Test
    void what_was_denied_takes_no_update() {
        var number = submitted(submission());
        change(CONSULTANT, number, "decisions", 1, DENIAL).statusCode(200);
        change(SUNRISE, number, "updates", 2, LONGER)
                .statusCode(409)
                .body("errors[0].code", equalTo("DENIED_CANNOT_BE_UPDATED"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "no units | {'line': 1, 'change': 'more', 'from': '2026-12-01', 'thru': '2027-01-31'} | units | NOT_NULL",
                "not one unit | {'line': 1, 'change': 'more', 'units': 0, 'from': '2026-12-01', 'thru': '2027-01-31'} | units | MIN",
                "dates that cross | {'line': 1, 'change': 'more', 'units': 9, 'from': '2027-01-31', 'thru': '2026-12-01'} | thru | DATES_CROSS",
                "no change named | {'line': 1, 'change': ' ', 'units': 9, 'from': '2026-12-01', 'thru': '2027-01-31'} | change | NOT_BLANK",
                "an unknown line | {'line': 7, 'change': 'more', 'units': 9, 'from': '2026-12-01', 'thru': '2027-01-31'} | line | LINE_UNKNOWN"
            })
    void a_badly_formed_update_is_named_and_nothing_is_stored(String what, String line, String field, String code) {
        var number = approved();
        var events = count(dataSource, "tar_event");

        change(SUNRISE, number, "updates", 2, "{\"lines\": [%s]}".formatted(line.replace('\'', '"')))
                .statusCode(400)
                .body("errors.find { it.field == 'lines[0].%s' }.code".formatted(field), equalTo(code));

        assertThat(count(dataSource, "tar_event")).as(what).isEqualTo(events);
    }

    @Test
    void only_the_provider_that_submitted_asks_for_an_update() {
        var number = approved();
        change(VALLEY, number, "updates", 2, LONGER).statusCode(404);
        change(SUNRISE, "0000000000", "updates", 2, LONGER).statusCode(404);
        change(CONSULTANT, number, "updates", 2, LONGER).statusCode(403);
        given().contentType(ContentType.JSON)
                .body(LONGER)
                .post("/v1/tars/{n}/updates", number)
                .then()
                .statusCode(401);
        read(SUNRISE, number).body("version", equalTo(2));
    }

    private static String approved() {
        var number = submitted(submission("97110"));
        change(CONSULTANT, number, "decisions", 1, APPROVAL).statusCode(200);
        return number;
    }
}

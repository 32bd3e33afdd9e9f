package org.medicalsuite.eligibility.choice;

import static org.hamcrest.Matchers.lessThan;
import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.Door.as;
import static org.medicalsuite.eligibility.Door.sendFile;
import static org.medicalsuite.eligibility.Door.today;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.medicalsuite.eligibility.sample.File834;

/** The routes of enrolment as their callers use them, and people who are in no plan. */
public final class EnrolmentDoor {
    static final String NO_PLAN = "000;00";

    private EnrolmentDoor() {}

    public static ValidatableResponse post(String client, String path, String body) {
        return post(client, path, UUID.randomUUID().toString(), body);
    }

    public static ValidatableResponse post(String client, String path, String key, String body) {
        return as(client)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then();
    }

    public static ValidatableResponse get(String client, String path) {
        return as(client).get(path).then();
    }

    /** Somebody as the state's file tells: aid code and status, county, plan and status. */
    public static void person(String cin, String aidCode, String county, String plan) {
        sendFile(
                        FEED,
                        new File834("enrolment " + cin, today())
                                .member(cin, "ENROLMENT", "TEST", LocalDate.of(1990, 1, 1))
                                .coverage(plan, today().minusMonths(3).withDayOfMonth(1), null)
                                .aidCodes(aidCode, county)
                                .end())
                // The same person once more is the same file: answered with 200.
                .statusCode(lessThan(300));
    }

    public static ValidatableResponse standing(String client, String cin) {
        return post(client, "/v1/enrolment-inquiries", "{\"cin\": \"%s\"}".formatted(cin));
    }

    public static ValidatableResponse packet(String cin, LocalDate postmark) {
        return post(FEED, "/v1/choice-packets", "{\"cin\": \"%s\", \"postmark\": \"%s\"}".formatted(cin, postmark));
    }

    public static ValidatableResponse choose(String client, String cin, String plan) {
        return post(client, "/v1/plan-choices", "{\"cin\": \"%s\", \"hcpCode\": \"%s\"}".formatted(cin, plan));
    }

    public static ValidatableResponse change(String client, String cin, String plan) {
        return post(client, "/v1/plan-changes", "{\"cin\": \"%s\", \"hcpCode\": \"%s\"}".formatted(cin, plan));
    }

    public static ValidatableResponse state(String cin, String circumstance) {
        return post(
                FEED,
                "/v1/enrolment-circumstances",
                "{\"cin\": \"%s\", \"from\": \"%s\", \"holds\": true, %s}"
                        .formatted(cin, today().minusMonths(2), circumstance));
    }
}

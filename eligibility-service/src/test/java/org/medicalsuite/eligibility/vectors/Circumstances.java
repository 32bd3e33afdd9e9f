package org.medicalsuite.eligibility.vectors;

import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.post;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** States what decides about plans and is not in the state's file. */
final class Circumstances {
    private Circumstances() {}

    static void state(String cin, LocalDate from, @Nullable LocalDate thru, String circumstance) {
        post(FEED, "/v1/enrolment-circumstances", """
                {"cin": "%s", "from": "%s", "thru": %s, "holds": true, %s}""".formatted(
                                cin, from, thru == null ? "null" : "\"" + thru + "\"", circumstance))
                .log()
                .ifValidationFails()
                .statusCode(201);
    }
}

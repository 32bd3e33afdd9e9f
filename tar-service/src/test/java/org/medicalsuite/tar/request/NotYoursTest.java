package org.medicalsuite.tar.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medicalsuite.tar.SampleTars.VALLEY;
import static org.medicalsuite.tar.SampleTars.as;
import static org.medicalsuite.tar.SampleTars.submission;
import static org.medicalsuite.tar.SampleTars.submitted;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.testing.Wire;

/** Who may not see a request cannot tell it from one that does not exist: same bytes, same work. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class NotYoursTest {
    private static final String NOBODYS = "0000000000";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/tars/{n}",
                "/v1/tars/{n}/notices",
                "/v1/tars/{n}/unit-ledgers",
                "/v1/tar-attachments/{n}",
                "/v1/tar-attachments/{n}/6a1b7c9e-2f53-4c8e-9a0d-0f4f1d0a7f11"
            })
    void what_is_not_yours_is_answered_like_what_is_not_there(String address) {
        var another = submitted(submission());
        asked(address, another);
        asked(address, NOBODYS);
        var notYours = new Wire();
        String first;
        try (notYours) {
            first = asked(address, another);
        }
        var notThere = new Wire();
        String second;
        try (notThere) {
            second = asked(address, NOBODYS);
        }
        assertThat(first).isEqualTo(second);
        assertThat(notYours.roundTrips())
                .as("%s and %s", notYours.steps(), notThere.steps())
                .isEqualTo(notThere.roundTrips());
    }

    /** The answer, under a request id of its own so that all bytes can be compared. */
    private static String asked(String address, String number) {
        var answer = as(VALLEY).header("X-Request-Id", "the-same-one").get(address, number);
        return answer.statusCode() + answer.asString();
    }
}

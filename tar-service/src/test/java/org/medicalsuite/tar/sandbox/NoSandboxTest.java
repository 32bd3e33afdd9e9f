package org.medicalsuite.tar.sandbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medicalsuite.tar.SampleTars.FEED;
import static org.medicalsuite.tar.SampleTars.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.time.MovableClock;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class NoSandboxTest {
    @Inject
    MovableClock clock;

    @Test
    void without_the_setting_there_is_no_clock_to_move() {
        as(FEED).get("/v1/sandbox-clock").then().statusCode(404);
        as(FEED).body("{\"now\": \"2040-01-01T00:00:00Z\"}")
                .put("/v1/sandbox-clock")
                .then()
                .statusCode(404);
        assertThatThrownBy(() -> clock.forwardTo(Instant.parse("2040-01-01T00:00:00Z")))
                .isInstanceOf(IllegalStateException.class);
    }
}

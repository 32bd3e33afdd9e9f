package org.medicalsuite.cob.claim;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.testing.Tokens;
import org.medicalsuite.kernel.testing.Wire;

/** Who may not see a claim cannot tell it from one that does not exist: same bytes, same work. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(NeighbourServices.class)
class NotYoursTest {
    private static final String NOBODYS = "2632600099999";

    @BeforeEach
    void quiet() {
        NeighbourServices.reset();
    }

    @Test
    void what_is_not_yours_is_answered_like_what_is_not_there() {
        var another = SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL);
        asked(another);
        asked(NOBODYS);
        var notYours = new Wire();
        String first;
        try (notYours) {
            first = asked(another);
        }
        var notThere = new Wire();
        String second;
        try (notThere) {
            second = asked(NOBODYS);
        }
        assertThat(first).isEqualTo(second).startsWith("404");
        assertThat(notYours.roundTrips())
                .as("%s and %s", notYours.steps(), notThere.steps())
                .isEqualTo(notThere.roundTrips());
    }

    private static String asked(String number) {
        var answer = given().auth()
                .oauth2(Tokens.of("valley-therapy"))
                .header("X-Request-Id", "the-same-one")
                .get("/v1/claims/" + number);
        return answer.statusCode() + answer.asString();
    }
}

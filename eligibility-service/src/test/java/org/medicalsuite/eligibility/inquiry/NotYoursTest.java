package org.medicalsuite.eligibility.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.Door.OTHER_PROVIDER;
import static org.medicalsuite.eligibility.Door.PROVIDER;
import static org.medicalsuite.eligibility.Door.as;
import static org.medicalsuite.eligibility.Door.askByCin;
import static org.medicalsuite.eligibility.Door.sendFile;
import static org.medicalsuite.eligibility.Door.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.medicalsuite.eligibility.sample.SamplePeople;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.testing.Wire;

/** Who may not see something cannot tell it from what does not exist: same bytes, same work. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class NotYoursTest {
    private static final String NOBODYS = "2222222222";

    @Test
    void the_proof_of_another_is_answered_like_one_that_is_not_there() {
        sendFile(FEED, SamplePeople.asOf(today()).enrollmentFile());
        String another =
                askByCin(PROVIDER, SamplePeople.AETNA_FIRST, today()).extract().path("evc");
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

    private static String asked(String evc) {
        var answer = as(OTHER_PROVIDER).header("X-Request-Id", "the-same-one").get("/v1/eligibility-inquiries/" + evc);
        return answer.statusCode() + answer.asString();
    }
}

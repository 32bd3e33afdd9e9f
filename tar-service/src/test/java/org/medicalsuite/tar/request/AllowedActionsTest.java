package org.medicalsuite.tar.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.count;
import static org.medicalsuite.tar.SampleTars.read;
import static org.medicalsuite.tar.door.Body.aboutLine;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.tar.decision.EventKind;
import org.medicalsuite.tar.decision.LineStatus;
import org.medicalsuite.tar.door.Body;
import org.medicalsuite.tar.door.Deeds;
import org.medicalsuite.tar.door.LineInState;
import org.medicalsuite.tar.door.TarAtTheDoor;
import org.medicalsuite.tar.door.Wanted;

/** Every state with every event at the door: what a line says may be done is done, and all else is refused. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AllowedActionsTest {
    private static final LocalDate FROM = LocalDate.parse("2026-12-01");
    private static final LocalDate FAR_OFF = LocalDate.parse("2099-01-01");

    @Inject
    AgroalDataSource dataSource;

    @ParameterizedTest(name = "{0} + {1}")
    @MethodSource("pairs")
    void what_is_said_to_be_allowed_is_done_and_all_else_is_refused(LineStatus state, EventKind event) {
        var tar = new LineInState(new Wanted(FROM), LocalDate.parse("2026-11-01"), FAR_OFF).in(state);
        var said = said(tar);
        var events = count(dataSource, "tar_event");

        var answer = done(tar, event);

        if (said.contains(event.name())) {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(answer.<String>path("timeline[-1].event")).isEqualTo(event.name());
        } else {
            refused(answer, state);
            assertThat(count(dataSource, "tar_event")).isEqualTo(events);
            assertThat(said(tar)).isEqualTo(said);
        }
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(LineStatus.values())
                .filter(state -> state != LineStatus.UNSUBMITTED)
                .flatMap(state -> Arrays.stream(EventKind.values())
                        .filter(AllowedActionsTest::isSent)
                        .map(event -> Arguments.of(state, event)));
    }

    /** What time does is sent by nobody, and what is submitted has no state yet. */
    private static boolean isSent(EventKind event) {
        return switch (event) {
            case SUBMIT, REDUCTION_TAKES_EFFECT, DEEM_APPROVED, DENY_BY_TIME -> false;
            case UPDATE_REJECTED_SERVICE,
                    APPROVE,
                    MODIFY,
                    DEFER,
                    DENY,
                    REJECT,
                    RETURN,
                    EXTEND,
                    ASSIGN_PRICING_INDICATOR,
                    ANSWER_DEFERRAL,
                    APPEAL,
                    CANCEL,
                    UPDATE,
                    REDUCE_AUTHORIZATION -> true;
        };
    }

    /** What the line says may be done; nothing where there is no record, as of a request that went back. */
    private static List<String> said(TarAtTheDoor tar) {
        var found = read(SUNRISE, tar.number()).extract();
        return found.statusCode() == 404 ? List.of() : found.path("lines[0].allowedActions.action");
    }

    private static Response done(TarAtTheDoor tar, EventKind event) {
        var wanted = tar.wanted();
        return switch (event) {
            case APPROVE -> decide(tar, Deeds.approve());
            case MODIFY -> decide(tar, Deeds.modify(3, wanted.from(), wanted.thru()));
            case DEFER -> decide(tar, Deeds.defer());
            case DENY -> decide(tar, Deeds.deny());
            case EXTEND -> decide(tar, Deeds.extend());
            case REJECT, RETURN -> decide(tar, Body.of("decision", event).with("message", "not complete"));
            case ASSIGN_PRICING_INDICATOR ->
                decide(tar, Body.of("decision", event).with("pricingIndicator", Deeds.INDICATOR));
            case REDUCE_AUTHORIZATION -> tar.attempt(CONSULTANT, "reductions", aboutLine(Deeds.reduce(1, FAR_OFF)));
            case ANSWER_DEFERRAL -> tar.attempt(SUNRISE, "answers", aboutLine(Deeds.reply()));
            case APPEAL -> tar.attempt(SUNRISE, "appeals", aboutLine(Deeds.appeal()));
            case UPDATE -> tar.attempt(SUNRISE, "updates", aboutLine(Deeds.update(20, wanted.from(), wanted.thru())));
            case CANCEL -> tar.attempt(SUNRISE, "cancellations", LineInState.FIRST_LINE);
            case UPDATE_REJECTED_SERVICE -> tar.attempt(SUNRISE, "rejected-service-updates", LineInState.FIRST_LINE);
            case SUBMIT, REDUCTION_TAKES_EFFECT, DEEM_APPROVED, DENY_BY_TIME ->
                throw new IllegalArgumentException("Nobody sends " + event);
        };
    }

    private static Response decide(TarAtTheDoor tar, Body decision) {
        return tar.attempt(CONSULTANT, "decisions", aboutLine(decision));
    }

    private static void refused(Response answer, LineStatus state) {
        assertThat(answer.contentType()).startsWith("application/problem+json");
        if (state == LineStatus.RETURNED) {
            assertThat(answer.statusCode()).isEqualTo(404);
        } else {
            assertThat(answer.statusCode()).as(answer.asString()).isIn(409, 422);
            assertThat(answer.<String>path("errors[0].field")).isEqualTo("lines[0]");
            assertThat(answer.<String>path("errors[0].code")).isNotBlank();
            assertThat(answer.<String>path("errors[0].remedy")).isNotBlank();
        }
    }
}

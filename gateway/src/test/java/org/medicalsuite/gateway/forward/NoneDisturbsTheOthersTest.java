package org.medicalsuite.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.medicalsuite.gateway.testing.Surroundings;
import org.medicalsuite.kernel.testing.Tokens;

/** While sixty clients or calls misbehave in one way, somebody else asks and is answered as ever. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class NoneDisturbsTheOthersTest {
    private static final int MANY = 60;
    private static final int ASKED = 20;
    private static final Duration AT_MOST = Duration.ofSeconds(5);

    /** What they send, and leave open. */
    enum Disturbance {
        A_HEAD_BYTE_BY_BYTE("GET /v1/tars HTTP/1.1\r\nHo"),
        A_HUGE_HEADER("GET /v1/tars HTTP/1.1\r\nHost: localhost\r\nX-Padding: " + "x".repeat(200_000)),
        A_BODY_SENT_SLOWLY("POST /v1/tars HTTP/1.1\r\nHost: localhost\r\n%s\r\nContent-Length: 10000\r\n\r\n{\"a\":"),
        A_BODY_IN_CHUNKS_WITHOUT_AN_END(
                "POST /v1/tars HTTP/1.1\r\nHost: localhost\r\n%s\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"),
        AN_ANSWER_THAT_NOBODY_READS("GET /v1/tars/pours HTTP/1.1\r\nHost: localhost\r\n%s\r\n\r\n"),
        A_BACKEND_THAT_HANGS("GET /v1/tars/never-answers HTTP/1.1\r\nHost: localhost\r\n%s\r\n\r\n"),
        A_BACKEND_THAT_DIES_MID_ANSWER("GET /v1/tars/dies-mid-chunks HTTP/1.1\r\nHost: localhost\r\n%s\r\n\r\n"),
        A_FLOOD("GET /v1/tars HTTP/1.1\r\nHost: localhost\r\n%s\r\n\r\n".repeat(50));

        private final String sent;

        Disturbance(String sent) {
            this.sent = sent;
        }

        byte[] bytes() {
            // The audit office may ask five times in ten seconds; whoever is to reach a service is another client.
            var client = this == A_FLOOD ? "audit-office" : "sunrise-pediatrics";
            return sent.replace("%s", "Authorization: Bearer " + Tokens.of(client))
                    .getBytes(StandardCharsets.US_ASCII);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void is_heeded(Disturbance disturbance) throws Exception {
        var theirs = new ArrayList<Socket>();
        try (var client = HttpClient.newBuilder().build()) {
            for (int i = 0; i < MANY; i++) {
                theirs.add(begin(disturbance));
            }
            for (int i = 0; i < ASKED; i++) {
                goOn(disturbance, theirs);
                assertThat(statusOf(client)).isEqualTo(200);
            }
        } finally {
            for (var socket : theirs) {
                socket.close();
            }
        }
        try (var client = HttpClient.newBuilder().build()) {
            assertThat(statusOf(client)).as("after they broke off").isEqualTo(200);
        }
    }

    private static Socket begin(Disturbance disturbance) throws IOException {
        var socket = new Socket("localhost", RestAssured.port);
        try {
            socket.getOutputStream().write(disturbance.bytes());
        } catch (IOException refused) {
            assertThat(disturbance).as("refused while it is sent").isEqualTo(Disturbance.A_HUGE_HEADER);
        }
        return socket;
    }

    private static void goOn(Disturbance disturbance, List<Socket> theirs) throws IOException {
        if (disturbance == Disturbance.A_HEAD_BYTE_BY_BYTE || disturbance == Disturbance.A_BODY_SENT_SLOWLY) {
            for (var socket : theirs) {
                socket.getOutputStream().write('s');
            }
        }
    }

    private static int statusOf(HttpClient client) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/tars"))
                .header("Authorization", "Bearer " + Tokens.of("la-care"))
                .timeout(AT_MOST)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}

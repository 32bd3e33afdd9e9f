package org.medicalsuite.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;
import org.medicalsuite.gateway.testing.Surroundings;
import org.medicalsuite.kernel.testing.Tokens;

/** Bodies pass as they come; none is ever held whole. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class StreamingTest {
    private static final int CHUNK = 1024 * 1024;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    @Test
    void the_first_bytes_of_an_answer_arrive_before_its_last_are_written() throws Exception {
        var answer = client.send(get("/v1/payer-orders/in-two-parts"), HttpResponse.BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            assertThat(new String(body.readNBytes("first ".length()), StandardCharsets.US_ASCII))
                    .isEqualTo("first ");
            // Only now, with the first part in hand, does the service get leave to write the second.
            client.send(get("/v1/payer-orders/release"), HttpResponse.BodyHandlers.discarding());
            assertThat(new String(body.readAllBytes(), StandardCharsets.US_ASCII))
                    .isEqualTo("second");
        }
    }

    /** Client, gateway and service share this process, so a body larger than its heap can only pass as a stream. */
    @Test
    void a_file_larger_than_all_memory_passes_in_chunks_of_unknown_number() throws Exception {
        int chunks = (int) (Runtime.getRuntime().maxMemory() / CHUNK) + 64;
        assertThat((long) chunks * CHUNK).isGreaterThan(Runtime.getRuntime().maxMemory());
        assertThat(lengthThatArrived(HttpRequest.BodyPublishers.fromPublisher(chunks(chunks))))
                .isEqualTo((long) chunks * CHUNK);
    }

    @Test
    void a_file_of_known_length_passes_too() throws Exception {
        assertThat(lengthThatArrived(HttpRequest.BodyPublishers.fromPublisher(chunks(20), 20L * CHUNK)))
                .isEqualTo(20L * CHUNK);
    }

    @Test
    void a_client_that_asks_first_is_told_to_go_on() throws Exception {
        var request = HttpRequest.newBuilder(uri("/v1/tars"))
                .header("Authorization", "Bearer " + Tokens.of("sunrise-pediatrics"))
                .expectContinue(true)
                .timeout(Duration.ofSeconds(10))
                .POST(HttpRequest.BodyPublishers.ofString("asked first"))
                .build();
        var told = new JsonObject(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        assertThat(told.getString("body")).isEqualTo("asked first");
        assertThat(told.getJsonObject("headers").containsKey("expect")).isFalse();
    }

    private long lengthThatArrived(HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri("/v1/enrollment-files"))
                .header("Authorization", "Bearer " + Tokens.of("state-feed"))
                .timeout(Duration.ofMinutes(2))
                .POST(body)
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new JsonObject(answer.body()).getLong("length");
    }

    private static Flow.Publisher<ByteBuffer> chunks(int number) {
        var chunk = new byte[CHUNK];
        return HttpRequest.BodyPublishers.ofByteArrays(Collections.nCopies(number, chunk));
    }

    private static HttpRequest get(String path) {
        return HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + Tokens.of("sunrise-pediatrics"))
                .timeout(Duration.ofSeconds(20))
                .build();
    }

    private static URI uri(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }
}

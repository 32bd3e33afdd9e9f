package org.medicalsuite.suite;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.medicalsuite.kernel.testing.Tokens;
import org.medicalsuite.suite.run.Questions;

/** A provider's program before tar-service, for which an answer may fail to come. */
final class TarSender implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI service;
    private final String token = Tokens.of("sunrise-pediatrics");
    private final String submission = new Questions(Clock.systemUTC()).tar();

    TarSender(URI service) {
        this.service = service;
    }

    /** Acknowledged with the number under which a request was taken in. */
    Storm.Heard submit(String key) throws InterruptedException {
        return created(
                "/v1/tars", key, "application/json", HttpRequest.BodyPublishers.ofString(submission), "tarNumber");
    }

    /** Acknowledged with the id under which a document of a request was stored. */
    Storm.Heard upload(String number, String key, byte[] document) throws InterruptedException {
        return created(
                "/v1/tar-attachments/%s?document=18842-5".formatted(number),
                key,
                "application/pdf",
                HttpRequest.BodyPublishers.ofByteArray(document),
                "id");
    }

    /** What passes for a PDF file of so many bytes. */
    static byte[] pdf(int size) {
        var bytes = new byte[size];
        Arrays.fill(bytes, (byte) 'x');
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 9);
        return bytes;
    }

    private Storm.Heard created(String path, String key, String type, HttpRequest.BodyPublisher body, String namedBy)
            throws InterruptedException {
        var request = HttpRequest.newBuilder(service.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .header("Idempotency-Key", key)
                .POST(body)
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case 201 ->
                    new Storm.Heard.Acknowledged(
                            JSON.readTree(answer.body()).get(namedBy).asText());
                // Whatever is restarted behind the door, it is never a service's own failure.
                case 503 ->
                    new Storm.Heard.Nothing(
                            "503 " + answer.headers().firstValue("Retry-After").orElse("without Retry-After"));
                default -> throw new IllegalStateException("Answered " + answer.statusCode() + answer.body());
            };
        } catch (IOException cutOff) {
            return new Storm.Heard.Nothing(cutOff.toString());
        }
    }

    @Override
    public void close() {
        http.close();
    }
}

package org.medicalsuite.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A caller in front of the gateway: one token, plain HTTP. */
final class FrontDoor {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI door;
    private final @Nullable String token;

    FrontDoor(URI door, @Nullable String token) {
        this.door = door;
        this.token = token;
    }

    Answer post(String path, String body) throws IOException, InterruptedException {
        return post(path, body, Map.of("Content-Type", "application/json"));
    }

    Answer post(String path, String body, Map<String, String> headers) throws IOException, InterruptedException {
        var request = request(path).POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request);
    }

    /** A request that creates something, under a key of its own. */
    Answer create(String path, String body) throws IOException, InterruptedException {
        var key = UUID.randomUUID().toString();
        return post(path, body, Map.of("Content-Type", "application/json", "Idempotency-Key", key));
    }

    Answer get(String path) throws IOException, InterruptedException {
        return get(path, Map.of());
    }

    Answer get(String path, Map<String, String> headers) throws IOException, InterruptedException {
        var request = request(path).GET();
        headers.forEach(request::header);
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(door.resolve(path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response, JSON.readTree(response.body()));
    }

    /**
     * What came back.
     *
     * @param response status and headers
     * @param body the JSON
     */
    record Answer(HttpResponse<String> response, JsonNode body) {
        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The text at a JSON pointer, empty where there is none. */
        String at(String pointer) {
            return body.at(pointer).asText();
        }
    }
}

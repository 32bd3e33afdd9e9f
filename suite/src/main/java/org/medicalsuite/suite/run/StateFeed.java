package org.medicalsuite.suite.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.medicalsuite.eligibility.sample.SampleNetworks;
import org.medicalsuite.eligibility.sample.SamplePeople;
import org.medicalsuite.kernel.testing.Tokens;

/** The state's feed: brings sample people and networks in as files, through the door, with its own token. */
public final class StateFeed {
    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

    private final HttpClient http;
    private final URI door;
    private final String issuer;

    public StateFeed(HttpClient http, URI door, String issuer) {
        this.http = http;
        this.door = door;
        this.issuer = issuer;
    }

    /** Sends the file as of today; returns a sentence for the person who waits. */
    public String sendSamplePeople(Clock clock) throws IOException, InterruptedException {
        var file = SamplePeople.asOf(LocalDate.now(clock.withZone(CALIFORNIA))).enrollmentFile();
        return told(send("/v1/enrollment-files", "application/edi-x12", file));
    }

    /** Sends which plans the sample providers accept; returns a sentence for the person who waits. */
    public String sendSampleNetworks() throws IOException, InterruptedException {
        var answer = send("/v1/provider-network-files", "text/csv", SampleNetworks.file());
        return answer.path("alreadyApplied").asBoolean()
                ? "sample networks: here already"
                : "sample networks: %d lines applied"
                        .formatted(answer.path("applied").asInt());
    }

    private JsonNode send(String path, String type, byte[] file) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(door.resolve(path))
                .header("Authorization", "Bearer " + Tokens.fetch(issuer, "state-feed"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(
                    "A sample file was refused with " + response.statusCode() + ": " + response.body());
        }
        return new ObjectMapper().readTree(response.body());
    }

    private static String told(JsonNode answer) {
        if (answer.path("alreadyApplied").asBoolean()) {
            return "sample people: the file of today was here already";
        }
        return "sample people: %d applied, %d unchanged, %d quarantined"
                .formatted(
                        answer.path("applied").asInt(),
                        answer.path("unchanged").asInt(),
                        answer.path("quarantined").asInt());
    }
}

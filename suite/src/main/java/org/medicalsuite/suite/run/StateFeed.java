package org.medicalsuite.suite.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.sample.SampleNetworks;
import org.medicalsuite.eligibility.sample.SamplePeople;
import org.medicalsuite.kernel.testing.Tokens;
import org.medicalsuite.kernel.time.Clocks;

/** The state's feed: brings sample people and networks in as files, through the door, with its own token. */
public final class StateFeed {
    private static final int ASKED_DAYS_AGO = 5;
    private static final int OVERDUE_DAYS_AGO = 31;

    private final HttpClient http;
    private final URI door;
    private final String issuer;
    private @Nullable String token;

    public StateFeed(HttpClient http, URI door, String issuer) {
        this.http = http;
        this.door = door;
        this.issuer = issuer;
    }

    /** Sends the file as of today; returns a sentence for the person who waits. */
    public String sendSamplePeople(Clock clock) throws IOException, InterruptedException {
        var file = SamplePeople.asOf(LocalDate.now(clock.withZone(Clocks.CALIFORNIA)))
                .enrollmentFile();
        return sendPeople(file);
    }

    /** Sends an enrollment file of another maker; returns a sentence for the person who waits. */
    public String sendPeople(byte[] file) throws IOException, InterruptedException {
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

    /**
     * Asks sample people to choose a plan: some a few days ago, some so long ago that their days are over and a job of
     * the service assigns them.
     *
     * @return a sentence for the person who waits
     */
    public String sendSampleChoicePackets(Clock clock) throws IOException, InterruptedException {
        var today = LocalDate.now(clock.withZone(Clocks.CALIFORNIA));
        var people = SamplePeople.asOf(today);
        var open = people.named(SamplePeople.MUST_CHOOSE);
        var overdue = people.named(SamplePeople.DID_NOT_CHOOSE);
        for (var cin : open) {
            askToChoose(cin, today.minusDays(ASKED_DAYS_AGO));
        }
        for (var cin : overdue) {
            askToChoose(cin, today.minusDays(OVERDUE_DAYS_AGO));
        }
        return "choices of plans: %d people like %s have been asked, %d like %s did not choose and are assigned"
                .formatted(open.size(), open.getFirst(), overdue.size(), overdue.getFirst());
    }

    private void askToChoose(String cin, LocalDate postmark) throws IOException, InterruptedException {
        var body = "{\"cin\": \"%s\", \"postmark\": \"%s\"}".formatted(cin, postmark);
        send("/v1/choice-packets", "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode send(String path, String type, byte[] file) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(door.resolve(path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(
                    "A sample file was refused with " + response.statusCode() + ": " + response.body());
        }
        return new ObjectMapper().readTree(response.body());
    }

    /** One token for all that is sent in a minute. */
    private String token() {
        if (token == null) {
            token = Tokens.fetch(issuer, "state-feed");
        }
        return token;
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

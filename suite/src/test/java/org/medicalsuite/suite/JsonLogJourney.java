package org.medicalsuite.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.Build;
import org.medicalsuite.kernel.testing.Ports;
import org.medicalsuite.kernel.testing.SharedServers;
import org.medicalsuite.kernel.testing.Tokens;
import org.medicalsuite.suite.run.Packaging;
import org.medicalsuite.suite.run.Room;
import org.medicalsuite.suite.run.RunningSuite;
import org.medicalsuite.suite.run.Servers;
import org.medicalsuite.suite.run.ServicePorts;

/** With one setting every log line is a JSON object, which carries the id of the request that it belongs to. */
class JsonLogJourney {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void every_line_is_an_object_and_names_its_request() throws Exception {
        var servers = SharedServers.running();
        Tokens.awaitUp(servers.issuer(), Duration.ofMinutes(3));
        var logs = Build.root().resolve("suite/target/logs/json");
        int nobody = Ports.free();
        try (var gateway = RunningSuite.start(
                        EnumSet.of(Room.GATEWAY),
                        Build.root(),
                        Packaging.JVM_QUICK_START,
                        new Servers(servers.postgresPort(), servers.issuer(), "none_")
                                .with(Map.of("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true")),
                        new ServicePorts(Ports.free(), nobody, nobody, nobody),
                        logs,
                        _ -> {});
                var http = HttpClient.newHttpClient()) {
            assertThat(ask(http, gateway.door())).isEqualTo(503);
        }
        var lines = Files.readAllLines(logs.resolve("gateway.log")).stream()
                .map(JsonLogJourney::parse)
                .toList();
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(line.path("timestamp").asText()).isNotEmpty();
            assertThat(line.path("level").asText()).isNotEmpty();
        });
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.path("level").asText()).isEqualTo("WARN");
            assertThat(line.path("mdc").path("requestId").asText()).isEqualTo("json-log-1");
        });
    }

    private static int ask(HttpClient http, URI door) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(door.resolve("/v1/tars"))
                .header("Authorization", "Bearer " + Tokens.of("la-care"))
                .header("X-Request-Id", "json-log-1")
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException("Not JSON: " + line, e);
        }
    }
}

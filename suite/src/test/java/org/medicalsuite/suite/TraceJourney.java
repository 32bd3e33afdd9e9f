package org.medicalsuite.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.Build;
import org.medicalsuite.kernel.testing.SharedServers;
import org.medicalsuite.kernel.testing.Tokens;
import org.medicalsuite.suite.run.Packaging;
import org.medicalsuite.suite.run.Room;
import org.medicalsuite.suite.run.RunningSuite;
import org.medicalsuite.suite.run.Servers;
import org.medicalsuite.suite.run.ServicePorts;

/** With traces switched on, a caller's trace goes on at the door and in the service behind it. */
class TraceJourney {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void one_trace_goes_from_the_caller_through_the_door_to_the_service() throws Exception {
        var servers = SharedServers.running();
        Tokens.awaitUp(servers.issuer(), Duration.ofMinutes(3));
        try (var collector = new TraceCollector();
                var http = HttpClient.newHttpClient();
                var suite = RunningSuite.start(
                        EnumSet.of(Room.GATEWAY, Room.ELIGIBILITY),
                        Build.root(),
                        Packaging.JVM_QUICK_START,
                        new Servers(
                                        servers.postgresPort(),
                                        servers.issuer(),
                                        "trace_" + UUID.randomUUID().toString().substring(0, 8) + "_")
                                .with(Map.of(
                                        "QUARKUS_OTEL_SDK_DISABLED", "false",
                                        "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                                        "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                                                collector.address().toString())),
                        ServicePorts.free(),
                        Build.root().resolve("suite/target/logs/traced"),
                        _ -> {})) {
            var request = HttpRequest.newBuilder(suite.door().resolve("/v1/counties/19/plans"))
                    .header("Authorization", "Bearer " + Tokens.of("la-care"))
                    .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                    .build();
            assertThat(http.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
            awaitSpan(collector, "gateway");
            awaitSpan(collector, "eligibility-service");
        }
    }

    /** Spans leave in batches, some seconds apart. */
    private static void awaitSpan(TraceCollector collector, String service) throws InterruptedException {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (!collector.hasHeard(service, TRACE) && System.nanoTime() < giveUp) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        assertThat(collector.hasHeard(service, TRACE))
                .as("a span of %s", service)
                .isTrue();
    }
}

package org.medicalsuite.cob.claim;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Stands where eligibility-service and tar-service stand, speaking their contracts over HTTP: coverage by CIN, and one
 * ledger of authorized units that can be down or die after it has done its work. The suite's journeys use the real ones.
 */
public class NeighbourServices implements QuarkusTestResourceLifecycleManager {
    static final int AUTHORIZED = 12;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Drawn units by the draw's id; negative once they were given back. */
    static final Map<String, Integer> DRAWS = new ConcurrentHashMap<>();

    static final AtomicInteger CALLS = new AtomicInteger();
    static final AtomicInteger NETWORK_CALLS = new AtomicInteger();
    static volatile boolean eligibilityDown;
    static volatile boolean networksDown;
    static volatile boolean tarDown;
    static volatile boolean tarDiesAfterItsWork;
    private static volatile boolean tarMovesNothing;

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        var listening = listen();
        server = listening;
        var url = "http://localhost:" + listening.getAddress().getPort();
        return Map.of(
                "cob.upstream.eligibility-url",
                url,
                "cob.upstream.tar-url",
                url,
                "cob.upstream.client-secret",
                "cob-service-sample-secret",
                // The job runs when a test says so.
                "cob.claims.recovery-every",
                "off");
    }

    private static HttpServer listen() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/v1/eligibility-inquiries", NeighbourServices::eligibility);
            server.createContext("/v1/providers/", NeighbourServices::networks);
            server.createContext("/v1/tars/", NeighbourServices::tar);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    static void reset() {
        DRAWS.clear();
        CALLS.set(0);
        NETWORK_CALLS.set(0);
        CircuitBreakerMaintenance.get().resetAll();
        eligibilityDown = false;
        networksDown = false;
        tarDown = false;
        tarDiesAfterItsWork = false;
        tarMovesNothing = false;
    }

    /** Reads are answered, but nothing moves: as if the asking process had died before its call. */
    static void tarDies(boolean dies) {
        tarMovesNothing = dies;
    }

    static int unitsUsed() {
        return DRAWS.values().stream()
                .filter(units -> units > 0)
                .mapToInt(it -> it)
                .sum();
    }

    private static void eligibility(HttpExchange call) throws IOException {
        if (down(call)) {
            return;
        }
        answer(
                call,
                200,
                EligibilityAnswers.about(
                        JSON.readTree(call.getRequestBody()).path("cin").asText()));
    }

    private static void networks(HttpExchange call) throws IOException {
        NETWORK_CALLS.incrementAndGet();
        if (networksDown) {
            answer(call, 503, "{}");
            return;
        }
        if (down(call)) {
            return;
        }
        var plans = EligibilityAnswers.plansOf(
                Path.of(call.getRequestURI().getPath()).getName(2).toString());
        answer(call, plans.isEmpty() ? 404 : 200, plans);
    }

    private static boolean down(HttpExchange call) throws IOException {
        if (eligibilityDown || call.getRequestHeaders().getFirst("Authorization") == null) {
            answer(call, eligibilityDown ? 503 : 401, "{}");
            return true;
        }
        return false;
    }

    private static void tar(HttpExchange call) throws IOException {
        CALLS.incrementAndGet();
        if (tarDown || call.getRequestHeaders().getFirst("Authorization") == null) {
            answer(call, tarDown ? 503 : 401, "{}");
            return;
        }
        var path = call.getRequestURI().getPath();
        if (call.getRequestMethod().equals("GET")) {
            answer(call, path.endsWith("/0000000404") ? 404 : 200, """
                    {"tarNumber": "0123456789", "member": {"cin": "%s"}}""".formatted(EligibilityAnswers.MEDI_CAL_ONLY));
            return;
        }
        if (tarMovesNothing) {
            answer(call, 503, "{}");
            return;
        }
        var body = JSON.readTree(call.getRequestBody());
        var id = body.path("claimId").asText();
        var outcome = path.endsWith("/voids")
                ? giveBack(id)
                : draw(id, body.path("units").asInt());
        if (tarDiesAfterItsWork) {
            answer(call, 502, "");
            return;
        }
        answer(call, 200, """
                {"outcome": "%s", "basis": {"rule": "%s", "because": "as the ledger stands",
                 "citation": {"source": "Medi-Cal manual, TAR Overview", "mark": "KNOWLEDGE"}},
                 "authorized": %d, "used": %d, "left": %d}""".formatted(
                        outcome,
                        outcome.equals("REFUSED") ? "UNITS_EXCEED_TAR" : "WITHIN_BOUNDS",
                        AUTHORIZED,
                        unitsUsed(),
                        AUTHORIZED - unitsUsed()));
    }

    private static synchronized String draw(String id, int units) {
        if (DRAWS.containsKey(id)) {
            return "DRAWN";
        }
        if (unitsUsed() + units > AUTHORIZED) {
            return "REFUSED";
        }
        DRAWS.put(id, units);
        return "DRAWN";
    }

    private static synchronized String giveBack(String id) {
        DRAWS.computeIfPresent(id, (_, units) -> -Math.abs(units));
        return "RETURNED";
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }
}

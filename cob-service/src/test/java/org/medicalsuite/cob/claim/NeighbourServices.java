package org.medicalsuite.cob.claim;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.time.Clocks;

/**
 * Stands where eligibility-service and tar-service stand, speaking their contracts over HTTP: coverage by CIN, and one
 * ledger of authorized units that can be down or die after it has done its work. The suite's journeys use the real ones.
 */
public class NeighbourServices implements QuarkusTestResourceLifecycleManager {
    /** A child covered by Aetna through the mother, and by Medi-Cal in L.A. Care. */
    static final String AETNA_AND_MEDI_CAL = "91234567A";

    /** A person whom only Medi-Cal covers, in fee-for-service. */
    static final String MEDI_CAL_ONLY = "90600001A";

    /** A person with Medicare and Medi-Cal; the answer does not say why there is Medicare. */
    static final String MEDICARE_AND_MEDI_CAL = "90500003A";

    /** A person old enough for Medicare. */
    static final String AGED_WITH_MEDICARE = "90500004A";

    /** A younger person with Medicare, for whom eligibility assumes a disability. */
    static final String MEDICARE_BY_ASSUMPTION = "90500005A";

    static final String NOT_COVERED = "90999999A";
    static final int AUTHORIZED = 12;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger EVCS = new AtomicInteger();

    /** Drawn units by the draw's id; negative once they were given back. */
    static final Map<String, Integer> DRAWS = new ConcurrentHashMap<>();

    static final AtomicInteger CALLS = new AtomicInteger();
    static volatile boolean eligibilityDown;
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
        eligibilityDown = false;
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
        if (eligibilityDown || call.getRequestHeaders().getFirst("Authorization") == null) {
            answer(call, eligibilityDown ? 503 : 401, "{}");
            return;
        }
        var cin = JSON.readTree(call.getRequestBody()).path("cin").asText();
        var evc = "T%09d".formatted(EVCS.incrementAndGet());
        answer(call, 200, """
                {"evc": "%s", "answeredAt": "2026-03-05T10:00:00Z", "outcome": "%s", %s %s %s "coverages": [%s]}""".formatted(
                        evc,
                        cin.equals(NOT_COVERED) ? "NOT_FOUND" : "COVERED",
                        cin.equals(AETNA_AND_MEDI_CAL) ? "\"delivery\": {\"plan\": {\"hcpCode\": \"304\"}}," : "",
                        otherCoverage(cin),
                        switch (cin) {
                            case AGED_WITH_MEDICARE -> entitlement("AGED", "DERIVED");
                            case MEDICARE_BY_ASSUMPTION -> entitlement("DISABLED", "ASSUMED");
                            default -> "";
                        },
                        coverages(cin)));
    }

    /** When other coverage was last confirmed: never for a number that begins with 961, long ago for 962. */
    private static String otherCoverage(String cin) {
        if (cin.startsWith("961")) {
            return "";
        }
        var today = LocalDate.now(Clocks.CALIFORNIA);
        return """
                "otherCoverage": [{"freshness": {"countedFrom": "%s"}}],""".formatted(cin.startsWith("962") ? today.minusDays(366) : today.minusDays(365));
    }

    private static String coverages(String cin) {
        var mediCal = """
                {"id": "medi-cal", "kind": "MEDI_CAL", "payer": "Medi-Cal", "period": {"from": "2020-01-01"}}""";
        return switch (cin) {
            case NOT_COVERED -> "";
            case MEDICARE_AND_MEDI_CAL -> """
                    {"id": "medicare", "kind": "MEDICARE", "payer": "Medicare", "period": {"from": "2020-01-01"}},""" + mediCal;
            case AGED_WITH_MEDICARE -> medicare("AGED") + "," + mediCal;
            case MEDICARE_BY_ASSUMPTION -> medicare("DISABLED") + "," + mediCal;
            case MEDI_CAL_ONLY -> mediCal;
            default -> """
                    {"id": "spn_7", "kind": "GROUP_PLAN", "payer": "Aetna", "period": {"from": "2020-01-01"},
                     "subscriber": {"relation": "MOTHER", "birthDate": "1988-04-02"}},""" + mediCal;
        };
    }

    private static String entitlement(String reason, String certainty) {
        return """
                "medicare": {"partA": true, "partB": true, "partD": false,
                  "entitlement": {"reason": "%s", "certainty": "%s"}},""".formatted(reason, certainty);
    }

    private static String medicare(String entitlement) {
        return """
                {"id": "medicare", "kind": "MEDICARE", "payer": "Medicare", "period": {"from": "2020-01-01"},
                 "medicare": {"entitlement": "%s"}}""".formatted(entitlement);
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
                    {"tarNumber": "0123456789", "member": {"cin": "%s"}}""".formatted(MEDI_CAL_ONLY));
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

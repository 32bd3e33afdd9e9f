package org.medicalsuite.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.medicalsuite.kernel.testing.Build;
import org.medicalsuite.kernel.testing.LocalPostgres;
import org.medicalsuite.kernel.testing.Ports;
import org.medicalsuite.kernel.testing.SharedServers;
import org.medicalsuite.kernel.testing.Tokens;
import org.medicalsuite.suite.run.Packaging;
import org.medicalsuite.suite.run.Questions;
import org.medicalsuite.suite.run.Room;
import org.medicalsuite.suite.run.RunningSuite;
import org.medicalsuite.suite.run.Servers;
import org.medicalsuite.suite.run.ServicePorts;

/**
 * Canary people go through every operation of every contract, well-formed and not, and into failures of the database that
 * nobody foresaw. What is recorded of it, and what is not written anywhere, is looked for afterwards.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryJourney {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String LOGGED = "canary-request";

    @TempDir
    static Path home;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Questions questions = new Questions(Clock.systemUTC());
    private final int postgresPort = Ports.free();
    private LocalPostgres postgres;
    private RunningSuite suite;

    @BeforeAll
    void begin() throws Exception {
        Tokens.awaitUp(SharedServers.running().issuer(), Duration.ofMinutes(3));
        // The server runs as another person, who must be able to reach its data and its log.
        home.toFile().setExecutable(true, false);
        postgres = LocalPostgres.start(
                home.resolve("postgres"),
                postgresPort,
                false,
                Map.of(
                        "logging_collector", "on",
                        "log_directory", "log",
                        "log_filename", "postgresql.log",
                        "log_line_prefix", "'%m [%p] %a '"));
        suite = RunningSuite.start(
                EnumSet.allOf(Room.class),
                Build.root(),
                Packaging.valueOf(System.getProperty("suite.packaging", Packaging.JVM_QUICK_START.name())),
                new Servers(postgresPort, SharedServers.running().issuer(), ""),
                ServicePorts.free(),
                home.resolve("logs"),
                _ -> {});
        people();
    }

    @AfterAll
    void end() {
        suite.close();
        postgres.close();
        http.close();
    }

    @Test
    void every_call_about_a_person_leaves_its_record() throws Exception {
        var answered = new HashMap<String, String>();
        for (var call : ContractCalls.all()) {
            var body = Canary.in(call.example()).toString();
            var request = "recorded-" + answered.size() + "-" + UUID.randomUUID();
            if (body.contains(Canary.CIN) && send(call, call.path(), body, request) < 300) {
                answered.put(request, call.toString());
            }
        }
        assertThat(answered).as("operations that answered").hasSizeGreaterThan(10);
        answered.keySet().removeAll(recorded());
        assertThat(answered.values()).as("operations that left no record").isEmpty();
    }

    @Test
    void no_log_line_names_a_person_whatever_goes_wrong() throws Exception {
        wellFormed();
        var failed = everyOperation();
        failuresOfTheDatabase();

        var services = lines("logs");
        var database = lines("postgres/log");
        for (var trace : Canary.TRACES) {
            assertThat(services.stream().filter(line -> line.contains(trace)))
                    .as("services on %s", trace)
                    .isEmpty();
            assertThat(database.stream().filter(line -> line.contains(trace)))
                    .as("PostgreSQL on %s", trace)
                    .isEmpty();
        }
        assertThat(failed).as("operations that failed for a malformed question").isEmpty();
        assertThat(services).as("the database's refusals were met").anyMatch(line -> line.contains("Request failed: "));
        assertThat(database)
                .as("PostgreSQL's line names trace and request")
                .anyMatch(line -> line.contains("trace " + TRACE + " " + LOGGED)
                        && line.contains("violates check constraint \"canary_trap\""));
    }

    /** The requests of all records of the canary, in all services. */
    private Set<String> recorded() throws Exception {
        var auditor = door("audit-office");
        var person = auditor.post("/v1/audit-record-inquiries", "{\"cin\": \"" + Canary.CIN + "\"}")
                .at("/person");
        var requests = new HashSet<String>();
        var next = "";
        do {
            var page = auditor.get("/v1/audit-records?limit=200&person=" + person + next);
            page.body()
                    .path("records")
                    .forEach(record -> requests.add(record.path("requestId").asText()));
            next = page.body().has("next") ? "&before=" + page.at("/next") : "";
        } while (!next.isEmpty());
        return requests;
    }

    private void people() throws Exception {
        var file = Canary.enrollmentFile(LocalDate.now(ZoneOffset.UTC));
        var x12 = Map.of("Content-Type", "application/edi-x12");
        var feed = door("state-feed");
        assertThat(feed.post("/v1/enrollment-files", file, x12).status()).isIn(200, 201);
        assertThat(feed.post("/v1/enrollment-files", Canary.brokenOff(file), x12)
                        .status())
                .isEqualTo(400);
        assertThat(feed.post("/v1/enrollment-files", Canary.bornOnNoDay(file), x12)
                        .status())
                .isBetween(200, 499);
    }

    /** What a provider does with a member who is known. */
    private void wellFormed() throws Exception {
        var provider = door("sunrise-pediatrics");
        var asked = provider.post("/v1/eligibility-inquiries", about(questions.eligibilityInquiry()));
        assertThat(asked.at("/outcome")).as("the canary is known").isEqualTo("COVERED");
        var tar = provider.post("/v1/tars", about(questions.tar()), headers("application/json"));
        assertThat(tar.status()).isEqualTo(201);
        assertThat(provider.get("/v1/tars/" + tar.at("/tarNumber")).status()).isEqualTo(200);
        var document = new HashMap<>(headers("application/pdf"));
        document.put("Content-Disposition", "attachment; filename=\"" + Canary.LAST_NAME + ".pdf\"");
        provider.post("/v1/tar-attachments/" + tar.at("/tarNumber") + "?document=18842-5", "%PDF-1.7 torn", document);
        new FrontDoor(suite.door(), Canary.LAST_NAME).get("/v1/tars/" + tar.at("/tarNumber"));
    }

    /** Each operation as its contract shows it and as people get it wrong; returns those that answered 500 or more. */
    private List<String> everyOperation() throws Exception {
        var failed = new ArrayList<String>();
        for (var call : ContractCalls.all()) {
            var address = call.path().replaceAll("\\{[^}]*}", Canary.CIN);
            for (var body : bodies(call.example())) {
                int status = send(call, address, body, LOGGED);
                if (status >= 500) {
                    failed.add(status + " " + call);
                }
            }
            send(call, address + "?person=" + Canary.CIN + "&after=" + Canary.LAST_NAME, "", LOGGED);
        }
        return failed;
    }

    private static List<String> bodies(JsonNode example) {
        if (example.isMissingNode()) {
            return List.of("", "\"" + Canary.LAST_NAME, Canary.LAST_NAME + "," + Canary.CIN);
        }
        var body = Canary.in(example).toString();
        return List.of(
                body,
                Canary.everywhereIn(example).toString(),
                Canary.misspeltIn(example).toString(),
                "{\"" + Canary.LAST_NAME + "\": \"" + Canary.CIN + "\", " + body.substring(1),
                "{\"cin\": \"" + Canary.CIN + "\", \"cin\": \"" + Canary.LAST_NAME,
                "\"" + Canary.LAST_NAME + "\"",
                body + Canary.LAST_NAME);
    }

    private int send(ContractCalls.Call call, String address, String body, String request)
            throws IOException, InterruptedException {
        var asked = HttpRequest.newBuilder(suite.door().resolve(address))
                .header("Authorization", "Bearer " + Tokens.of(call.client()))
                .header("If-Match", "\"1\"")
                .method(call.method(), HttpRequest.BodyPublishers.ofString(body));
        headers("application/json", request).forEach(asked::header);
        return http.send(asked.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** Traps that no service knows of: what PostgreSQL says of the failed row quotes it. */
    private void failuresOfTheDatabase() throws Exception {
        var provider = door("sunrise-pediatrics");
        var claim =
                about(questions.claim(provider.post("/v1/eligibility-inquiries", about(questions.eligibilityInquiry()))
                        .at("/coverages/0/id")));
        failWhileTrapped(
                provider,
                "cob",
                "audit_record",
                Map.of("/v1/payer-orders", about(questions.payerOrder()), "/v1/claims", claim));
        failWhileTrapped(provider, "tar", "tar", Map.of("/v1/tars", about(questions.tar())));
        failWhileTrapped(
                provider,
                "eligibility",
                "verification",
                Map.of("/v1/eligibility-inquiries", about(questions.eligibilityInquiry())));
    }

    private void failWhileTrapped(FrontDoor provider, String database, String table, Map<String, String> questions)
            throws Exception {
        try (var connection = LocalPostgres.asOwner(LocalPostgres.url(postgresPort, database));
                var trap = connection.createStatement()) {
            trap.execute("alter table %s add constraint canary_trap check (false) not valid".formatted(table));
            for (var question : questions.entrySet()) {
                var answer = provider.post(question.getKey(), question.getValue(), headers("application/json"));
                assertThat(answer.status()).as(question.getKey()).isEqualTo(500);
                assertThat(answer.response().body()).doesNotContain(Canary.TRACES);
            }
            trap.execute("alter table %s drop constraint canary_trap".formatted(table));
        }
    }

    /** A sample question, about the canary. */
    private static String about(String question) throws IOException {
        return Canary.in(ContractCalls.json(question)).toString();
    }

    private static Map<String, String> headers(String type) {
        return headers(type, LOGGED);
    }

    private static Map<String, String> headers(String type, String request) {
        return Map.of(
                "Content-Type",
                type,
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "X-Request-Id",
                request,
                "traceparent",
                "00-" + TRACE + "-00f067aa0ba902b7-01");
    }

    private FrontDoor door(String client) {
        return new FrontDoor(suite.door(), Tokens.of(client));
    }

    private List<String> lines(String folder) throws IOException {
        try (var files = Files.walk(home.resolve(folder))) {
            var all = new ArrayList<String>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.addAll(Files.readAllLines(file, StandardCharsets.UTF_8));
            }
            return all;
        }
    }
}

package org.medicalsuite.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medicalsuite.eligibility.sample.File834;
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
 * Canary people go through every service, well-formed and not, and into failures of the database that nobody foresaw.
 * Afterwards everything that the services, the gateway and PostgreSQL wrote is searched for them.
 */
class NothingPersonalIsLoggedJourney {
    private static final String CIN = "98765432Z";
    private static final String OTHER_CIN = "98765433Z";
    private static final String LAST_NAME = "KANARIENVOGEL";
    private static final String FIRST_NAME = "ZWITSCHERINE";
    private static final LocalDate BORN = LocalDate.of(1937, 3, 19);
    private static final String NOTE = "Gelbfieber nach Zwitschern";
    private static final List<String> CANARIES =
            List.of(CIN, OTHER_CIN, LAST_NAME, FIRST_NAME, BORN.toString(), "19370319", NOTE, "Gelbfieber");

    @TempDir
    Path home;

    private final Questions questions = new Questions(Clock.systemUTC());
    private final int postgresPort = Ports.free();
    private LocalPostgres postgres;
    private RunningSuite suite;

    @BeforeEach
    void begin() throws IOException, InterruptedException {
        Tokens.awaitUp(SharedServers.running().issuer(), Duration.ofMinutes(3));
        // The server runs as another person, who must be able to reach its data and its log.
        home.toFile().setExecutable(true, false);
        postgres = LocalPostgres.start(
                home.resolve("postgres"),
                postgresPort,
                false,
                Map.of("logging_collector", "on", "log_directory", "log", "log_filename", "postgresql.log"));
        suite = RunningSuite.start(
                EnumSet.allOf(Room.class),
                Build.root(),
                Packaging.valueOf(System.getProperty("suite.packaging", Packaging.JVM_QUICK_START.name())),
                new Servers(postgresPort, SharedServers.running().issuer(), ""),
                ServicePorts.free(),
                home.resolve("logs"),
                _ -> {});
    }

    @AfterEach
    void end() {
        suite.close();
        postgres.close();
    }

    @Test
    void no_log_line_names_a_person_whatever_goes_wrong() throws Exception {
        people();
        wellFormed();
        malformed();
        failuresOfTheDatabase();
        suite.close();

        assertThat(written("logs")).as("failures were logged").contains("Request failed: ");
        assertThat(written("postgres/log"))
                .as("PostgreSQL logged what failed")
                .contains("violates check constraint")
                .contains("canary_trap");
        for (var canary : CANARIES) {
            assertThat(lines("logs")).as("services on %s", canary).noneMatch(line -> line.contains(canary));
            assertThat(lines("postgres/log")).as("PostgreSQL on %s", canary).noneMatch(line -> line.contains(canary));
        }
    }

    /** One member in order, one without a birth date that exists, and a file that breaks off in the middle of a name. */
    private void people() throws Exception {
        var day = LocalDate.now(ZoneOffset.UTC);
        var file = new File834("canaries", day)
                .member(CIN, LAST_NAME, FIRST_NAME, BORN)
                .coverage("304;01", day.withDayOfMonth(1), null)
                .aidCodes("M1;401", "19")
                .member(OTHER_CIN, LAST_NAME, FIRST_NAME, BORN)
                .coverage("???;99", day.withDayOfMonth(1), null)
                .aidCodes("??;999", "99")
                .end();
        var text = new String(file, StandardCharsets.UTF_8);
        var x12 = Map.of("Content-Type", "application/edi-x12");
        var feed = suite("state-feed");
        assertThat(feed.post("/v1/enrollment-files", text, x12).status()).isIn(200, 201);
        assertThat(feed.post("/v1/enrollment-files", text.substring(0, text.indexOf(FIRST_NAME) + 4), x12)
                        .status())
                .isEqualTo(400);
        assertThat(feed.post("/v1/enrollment-files", text.replace("DMG*D8*19370319", "DMG*D8*19370399"), x12)
                        .status())
                .isBetween(200, 499);
    }

    private void wellFormed() throws Exception {
        var provider = suite("sunrise-pediatrics");
        var asked = provider.post("/v1/eligibility-inquiries", canary(questions.eligibilityInquiry()), json());
        assertThat(asked.at("/outcome")).as("the canary is known").isEqualTo("COVERED");
        provider.post(
                "/v1/eligibility-inquiries",
                """
                {"person": {"lastName": "%s", "firstName": "%s", "birthDate": "%s"}, "serviceDate": "%s"}"""
                        .formatted(LAST_NAME, FIRST_NAME, BORN, questions.today()),
                json());
        assertThat(provider.post("/v1/payer-orders", canary(questions.payerOrder()), json()).status())
                .isEqualTo(200);
        provider.post("/v1/payment-calculations", canary(questions.paymentCalculation()), json());
        provider.post("/v1/claims", canary(questions.claim("spn_1")), json());
        var tar = provider.post("/v1/tars", canary(questions.tar()), json());
        assertThat(tar.status()).isEqualTo(201);
        var pdf = Map.of(
                "Content-Type", "application/pdf",
                "Content-Disposition", "attachment; filename=\"" + LAST_NAME + ".pdf\"",
                "Idempotency-Key", UUID.randomUUID().toString());
        provider.post("/v1/tar-attachments/" + tar.at("/tarNumber") + "?document=18842-5", "%PDF-1.7 " + NOTE, pdf);
        provider.get("/v1/tars/" + tar.at("/tarNumber"));
        var auditor = suite("audit-office");
        auditor.post("/v1/audit-record-inquiries", "{\"cin\": \"" + CIN + "\"}", json());
    }

    /** What people type wrong: broken JSON, fields and values that are none, numbers in addresses. */
    private void malformed() throws Exception {
        var provider = suite("sunrise-pediatrics");
        for (var path : List.of("/v1/eligibility-inquiries", "/v1/payer-orders", "/v1/claims", "/v1/tars")) {
            provider.post(path, "{\"cin\": \"" + CIN + "\", \"lastName\": \"" + LAST_NAME, json());
            provider.post(path, "{\"" + LAST_NAME + "\": \"" + FIRST_NAME + "\"}", json());
            provider.post(path, "{\"cin\": \"" + LAST_NAME + "\"}", json());
            provider.post(path, "\"" + NOTE + "\"", json());
        }
        for (var path : List.of("/v1/tars/", "/v1/claims/", "/v1/eligibility-inquiries/", "/v1/" + LAST_NAME + "/")) {
            assertThat(provider.get(path + CIN).status()).isBetween(400, 499);
        }
        provider.get("/v1/audit-records?person=" + CIN);
        suite("audit-office").get("/v1/audit-records?person=" + CIN);
        new FrontDoor(suite.door(), LAST_NAME).get("/v1/tars/" + CIN);
    }

    /** Traps that no service knows of: what PostgreSQL says of the failed row quotes it. */
    private void failuresOfTheDatabase() throws Exception {
        trap("eligibility", "verification", "answer");
        trap("tar", "tar", "justification");
        trap("cob", "audit_record", "deed");
        var provider = suite("sunrise-pediatrics");
        assertThat(provider.post("/v1/eligibility-inquiries", canary(questions.eligibilityInquiry()), json())
                        .status())
                .isEqualTo(500);
        assertThat(provider.post("/v1/tars", canary(questions.tar()), json()).status()).isEqualTo(500);
        assertThat(provider.post("/v1/payer-orders", canary(questions.payerOrder()), json()).status())
                .isEqualTo(500);
    }

    private void trap(String database, String table, String column) throws SQLException {
        try (var connection = LocalPostgres.asOwner(LocalPostgres.url(postgresPort, database));
                var statement = connection.createStatement()) {
            statement.execute("alter table %s add constraint canary_trap check (%s = '') not valid".formatted(table, column));
        }
    }

    private static String canary(String question) {
        return question.replace(Questions.AETNA_FIRST_CIN, CIN)
                .replace(Questions.FEE_FOR_SERVICE_CIN, CIN)
                .replaceFirst("\"birthDate\": \"[0-9-]*\"", "\"birthDate\": \"" + BORN + "\"")
                .replaceFirst("Cannot climb stairs[^\"]*", NOTE);
    }

    private static Map<String, String> json() {
        return Map.of(
                "Content-Type", "application/json",
                "Idempotency-Key", UUID.randomUUID().toString());
    }

    private FrontDoor suite(String client) {
        URI door = suite.door();
        return new FrontDoor(door, Tokens.of(client));
    }

    private List<String> lines(String folder) throws IOException {
        return written(folder).lines().toList();
    }

    private String written(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve(folder))) {
            var all = new StringBuilder();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.UTF_8)).append('\n');
            }
            return all.toString();
        }
    }
}

package org.medicalsuite.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.audit.chain.VerifyAudit;
import org.medicalsuite.kernel.testing.LocalPostgres;
import org.medicalsuite.suite.run.Questions;

/** An auditor follows what was done with one person's data through all services, at one address. */
class AuditJourney {
    private static final Questions QUESTIONS = new Questions(Clock.systemUTC());

    private static SuiteUnderTest suite;

    @BeforeAll
    static void open() {
        suite = SuiteUnderTest.running();
    }

    @Test
    void one_list_shows_what_three_services_did_and_the_address_names_nobody() throws Exception {
        var provider = suite.doorFor("sunrise-pediatrics");
        var cin = Questions.AETNA_FIRST_CIN;
        var tar = submit(provider, cin);
        provider.post("/v1/eligibility-inquiries", QUESTIONS.eligibilityInquiry());
        suite.doorFor("state-feed")
                .post(
                        "/v1/claim-totals",
                        "{\"cin\": \"%s\", \"from\": \"2026-01-01\", \"thru\": \"2026-12-31\"}".formatted(cin));

        var auditor = suite.doorForPerson("audrey");
        var reference = auditor.post("/v1/audit-record-inquiries", "{\"cin\": \"" + cin + "\"}");
        assertThat(reference.status()).isEqualTo(200);
        var records = auditor.get("/v1/audit-records?limit=200&person=" + reference.at("/person"));

        assertThat(tar.status()).isEqualTo(201);
        assertThat(records.status()).isEqualTo(200);
        assertThat(records.response().uri().toString()).doesNotContain(cin);
        assertThat(StreamSupport.stream(records.body().get("records").spliterator(), false)
                        .map(record -> record.get("service").asText() + " "
                                + record.get("deed").asText()))
                .contains(
                        "tar-service tar.submit",
                        "eligibility-service eligibility.inquire",
                        "cob-service claim.totals",
                        "eligibility-service audit.ask");
        assertThat(suite.doorForPerson("frank")
                        .get("/v1/audit-records?person=" + reference.at("/person"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_chains_of_all_services_hold_and_are_sealed_while_the_suite_runs() throws Exception {
        assertThat(submit(suite.doorFor("sunrise-pediatrics"), Questions.FEE_FOR_SERVICE_CIN)
                        .status())
                .isEqualTo(201);
        var giveUp = Instant.now().plus(Duration.ofMinutes(1));
        var said = verify();
        while (said.contains(" 0 seals")) {
            assertThat(Instant.now()).as(said).isBefore(giveUp);
            Thread.sleep(Duration.ofMillis(200));
            said = verify();
        }
        assertThat(said.lines().filter(line -> line.contains(": intact: "))).hasSize(2);
    }

    private static FrontDoor.Answer submit(FrontDoor provider, String cin) throws Exception {
        return provider.create("/v1/tars", QUESTIONS.tar().replace(Questions.FEE_FOR_SERVICE_CIN, cin));
    }

    /** Of the two databases that certainly have records: sample people came in through one, requests go into the other. */
    private static String verify() {
        var account = new Properties();
        account.setProperty("user", LocalPostgres.SERVICE);
        account.setProperty("password", LocalPostgres.SERVICE);
        var out = new ByteArrayOutputStream();
        VerifyAudit.run(
                List.of(suite.databaseUrl("eligibility"), suite.databaseUrl("tar")),
                account,
                new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}

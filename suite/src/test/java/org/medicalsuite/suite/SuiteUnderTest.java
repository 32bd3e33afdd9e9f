package org.medicalsuite.suite;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.client.connect.ClientCredentials;
import org.medicalsuite.client.connect.Connection;
import org.medicalsuite.eligibility.sample.SamplePeople;
import org.medicalsuite.kernel.testing.Build;
import org.medicalsuite.kernel.testing.LocalPostgres;
import org.medicalsuite.kernel.testing.SharedServers;
import org.medicalsuite.kernel.testing.Tokens;
import org.medicalsuite.suite.run.Packaging;
import org.medicalsuite.suite.run.RunningSuite;
import org.medicalsuite.suite.run.Servers;
import org.medicalsuite.suite.run.ServicePorts;
import org.medicalsuite.suite.run.StateFeed;

/**
 * The packaged services as processes of their own, on the build's PostgreSQL and Keycloak, with the sample people and
 * networks in. Started once for all journeys; {@code -Dsuite.packaging=NATIVE} takes the native executables.
 */
final class SuiteUnderTest {
    private static @Nullable SuiteUnderTest running;

    private final RunningSuite suite;
    private final SharedServers servers;
    private final String databasePrefix;
    private final SamplePeople samplePeople;
    private final Map<String, FrontDoor> people = new ConcurrentHashMap<>();

    private SuiteUnderTest(
            RunningSuite suite, SharedServers servers, String databasePrefix, SamplePeople samplePeople) {
        this.suite = suite;
        this.servers = servers;
        this.databasePrefix = databasePrefix;
        this.samplePeople = samplePeople;
    }

    static synchronized SuiteUnderTest running() {
        var known = running;
        if (known == null) {
            known = start();
            running = known;
        }
        return known;
    }

    private static SuiteUnderTest start() {
        var shared = SharedServers.running();
        var prefix = "suite_" + UUID.randomUUID().toString().substring(0, 8) + "_";
        try {
            Tokens.awaitUp(shared.issuer(), Duration.ofMinutes(3));
            var suite = RunningSuite.start(
                    Build.root(),
                    Packaging.valueOf(System.getProperty("suite.packaging", Packaging.JVM_QUICK_START.name())),
                    new Servers(shared.postgresPort(), shared.issuer(), prefix),
                    ServicePorts.free(),
                    Build.root().resolve("suite/target/logs"),
                    _ -> {});
            Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
            var now = Clock.fixed(Instant.now(), ZoneId.of("America/Los_Angeles"));
            try (var http = HttpClient.newHttpClient()) {
                var feed = new StateFeed(http, suite.door(), shared.issuer());
                feed.sendSamplePeople(now);
                feed.sendSampleNetworks();
            }
            return new SuiteUnderTest(suite, shared, prefix, SamplePeople.asOf(LocalDate.now(now)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    URI door() {
        return suite.door();
    }

    /** As they were sent: midnight may have passed since. */
    SamplePeople samplePeople() {
        return samplePeople;
    }

    /** Software with a token of its own. */
    FrontDoor doorFor(String client) {
        return new FrontDoor(suite.door(), Tokens.of(client));
    }

    /** The same for the generated clients, which sign in by themselves. */
    Connection connectionFor(String client) {
        var tokenEndpoint = URI.create(servers.issuer() + "/protocol/openid-connect/token");
        return Connection.to(
                suite.door(),
                new ClientCredentials(tokenEndpoint, client, client + "-sample-secret", InstantSource.system()));
    }

    /** A person who signs in at Keycloak's page. */
    FrontDoor doorForPerson(String name) {
        return people.computeIfAbsent(name, person -> {
            try {
                return new FrontDoor(suite.door(), new SignIn(servers.issuer()).as(person));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        });
    }

    FrontDoor doorWithout() {
        return new FrontDoor(suite.door(), null);
    }

    /** Where the database of a service is. */
    String databaseUrl(String database) {
        return LocalPostgres.url(servers.postgresPort(), databasePrefix + database);
    }

    /** How many rows a table of a service holds. */
    long count(String database, String table) throws SQLException {
        try (var connection = LocalPostgres.asOwner(databaseUrl(database));
                var row = connection.createStatement().executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}

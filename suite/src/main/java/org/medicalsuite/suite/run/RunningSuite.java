package org.medicalsuite.suite.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.medicalsuite.kernel.testing.LocalPostgres;

/** The services, running. */
public final class RunningSuite implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Map<Room, ServiceProcess> rooms = new EnumMap<>(Room.class);
    private final Map<Room, Duration> untilReady = new EnumMap<>(Room.class);

    private RunningSuite() {}

    /**
     * Starts all four at once and returns when each says that it is ready; where one does not, none stays.
     *
     * @param root the repo, whose modules are built
     * @param ports the port of each service
     * @param progress told about each service that is ready
     */
    public static RunningSuite start(
            Path root, Packaging packaging, Servers servers, ServicePorts ports, Path logs, Consumer<String> progress)
            throws IOException, InterruptedException {
        return start(EnumSet.allOf(Room.class), root, packaging, servers, ports, logs, progress);
    }

    /** Starts some of them only. */
    public static RunningSuite start(
            Set<Room> rooms,
            Path root,
            Packaging packaging,
            Servers servers,
            ServicePorts ports,
            Path logs,
            Consumer<String> progress)
            throws IOException, InterruptedException {
        var suite = new RunningSuite();
        try (var http = HttpClient.newHttpClient()) {
            for (var room : rooms) {
                room.database()
                        .ifPresent(
                                name -> LocalPostgres.createDatabase(servers.postgresPort(), servers.database(name)));
                suite.rooms.put(
                        room,
                        ServiceProcess.start(
                                room,
                                packaging.command(room, root),
                                ports.of(room),
                                environment(room, servers, ports),
                                logs.resolve(room.module() + ".log")));
            }
            for (var service : suite.rooms.values()) {
                suite.untilReady.put(service.room(), service.awaitReady(http, PATIENCE));
                progress.accept(
                        "%s is ready on port %d".formatted(service.room().module(), service.port()));
            }
            return suite;
        } catch (IOException | InterruptedException | RuntimeException e) {
            suite.close();
            throw e;
        }
    }

    private static Map<String, String> environment(Room room, Servers servers, ServicePorts ports) {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", servers.issuer());
        room.database().ifPresent(name -> {
            environment.put(
                    "QUARKUS_DATASOURCE_JDBC_URL", LocalPostgres.url(servers.postgresPort(), servers.database(name)));
            environment.put("QUARKUS_DATASOURCE_USERNAME", LocalPostgres.SERVICE);
            environment.put("QUARKUS_DATASOURCE_PASSWORD", LocalPostgres.SERVICE);
            environment.put("QUARKUS_FLYWAY_USERNAME", LocalPostgres.OWNER);
            environment.put("QUARKUS_FLYWAY_PASSWORD", LocalPostgres.OWNER);
            environment.put("SUITE_AUDIT_REFERENCE_SECRET", "a secret for sample people, never for real ones");
        });
        if (room == Room.GATEWAY) {
            // Off by default, because production need not explain itself to strangers; here it is how people sign in.
            environment.put("SUITE_API_PAGE_ENABLED", "true");
            // The secrets are for sample people on this machine, which has no TLS.
            environment.put("SUITE_PORTAL_ENABLED", "true");
            environment.put("SUITE_PORTAL_SECURE_COOKIES", "false");
            environment.put("SUITE_PORTAL_SESSION_SECRET", "sample-secret-of-sessions-for-sample-people");
            environment.put("QUARKUS_OIDC_PORTAL_CREDENTIALS_SECRET", "portal-sample-secret");
            // A laptop has one client, and ./dev bench measures the suite and not the limit.
            environment.put("SUITE_RATE_LIMIT_REQUESTS", "1000000");
            for (var behind : List.of(Room.ELIGIBILITY, Room.COB, Room.TAR)) {
                environment.put("SUITE_ROUTES_" + behind.name() + "_URL", "http://localhost:" + ports.of(behind));
            }
        }
        if (room == Room.COB) {
            environment.put("COB_UPSTREAM_ELIGIBILITY_URL", "http://localhost:" + ports.of(Room.ELIGIBILITY));
            environment.put("COB_UPSTREAM_TAR_URL", "http://localhost:" + ports.of(Room.TAR));
            environment.put("COB_UPSTREAM_CLIENT_SECRET", "cob-service-sample-secret");
        }
        environment.putAll(servers.settings());
        return environment;
    }

    /** The one address that clients know. */
    public URI door() {
        return service(Room.GATEWAY).address();
    }

    public ServiceProcess service(Room room) {
        var service = rooms.get(room);
        if (service == null) {
            throw new IllegalStateException(room.module() + " was not started");
        }
        return service;
    }

    /** How long a service took from the start of its process until it was ready. */
    public Duration untilReady(Room room) {
        return Objects.requireNonNull(untilReady.get(room));
    }

    public List<ServiceProcess> services() {
        return List.copyOf(rooms.values());
    }

    @Override
    public void close() {
        var inReverse = new ArrayList<>(rooms.values()).reversed();
        inReverse.forEach(ServiceProcess::stop);
    }
}

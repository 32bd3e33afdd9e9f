package org.medicalsuite.kernel.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** A real PostgreSQL on this machine, listening on the loopback address only. */
public final class LocalPostgres implements AutoCloseable {
    /** Whom all tables belong to; name and password. */
    public static final String OWNER = "postgres";

    /** As whom services sign in; name and password. */
    public static final String SERVICE = "suite_service";

    // Databases and roles; two builds may create the same role at once.
    private static final Set<String> THERE_ALREADY = Set.of("42P04", "42710", "23505");

    private final EmbeddedPostgres server;

    private LocalPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts a server on a data folder, made where it does not exist.
     *
     * @param port 0 for any free one
     * @param durable whether a commit waits for the disk; only throw-away data may do without
     */
    public static LocalPostgres start(Path data, int port, boolean durable) throws IOException {
        return start(data, port, durable, Map.of());
    }

    /** Starts a server with further settings, which win over ours. */
    public static LocalPostgres start(Path data, int port, boolean durable, Map<String, String> settings)
            throws IOException {
        Files.createDirectories(data.getParent());
        var binaries = Files.createDirectories(Build.cache().resolve("postgres"));
        var builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries.toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port == 0 ? Ports.free() : port)
                .setServerConfig("synchronous_commit", durable ? "on" : "off")
                .setServerConfig("fsync", durable ? "on" : "off")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_connections", "200")
                // Statements, their values and the details of errors quote people's rows.
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_parameter_max_length", "0")
                .setServerConfig("log_parameter_max_length_on_error", "0")
                // Whoever starts it ends it, after the services that use it.
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60));
        settings.forEach(builder::setServerConfig);
        return new LocalPostgres(builder.start());
    }

    public int port() {
        return server.getPort();
    }

    /** Creates a database unless it is there already. */
    public void create(String database) {
        createDatabase(port(), database);
    }

    public static String url(int port, String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /**
     * Creates a database on the server at this port unless it is there already, and the roles with which services sign in
     * to it: its tables belong to {@link #OWNER}, and {@link #SERVICE} may only what afterMigrate.sql lets it.
     */
    public static void createDatabase(int port, String database) {
        execute(port, "create role medi_cal_service nologin", THERE_ALREADY);
        execute(
                port,
                "create role %s login password '%s' in role medi_cal_service".formatted(SERVICE, SERVICE),
                THERE_ALREADY);
        execute(port, "create database \"" + database + "\"", THERE_ALREADY);
    }

    /** Drops a database, ending whoever is connected. */
    public static void dropDatabase(int port, String database) {
        execute(port, "drop database if exists \"" + database + "\" with (force)", Set.of());
    }

    /** A connection that may everything, for what no service may. */
    public static Connection asOwner(String url) throws SQLException {
        return DriverManager.getConnection(url, OWNER, OWNER);
    }

    private static void execute(int port, String sql, Set<String> toleratedStates) {
        try (var connection = asOwner(url(port, "postgres"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            if (!toleratedStates.contains(e.getSQLState())) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

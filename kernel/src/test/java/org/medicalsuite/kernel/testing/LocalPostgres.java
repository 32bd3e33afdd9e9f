package org.medicalsuite.kernel.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** A real PostgreSQL on this machine, listening on the loopback address only. */
public final class LocalPostgres implements AutoCloseable {
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
                .setServerConfig("log_error_verbosity", "terse")
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

    /** Creates a database on the server at this port unless it is there already. */
    public static void createDatabase(int port, String database) {
        execute(port, "create database \"" + database + "\"", "42P04");
    }

    /** Drops a database, ending whoever is connected. */
    public static void dropDatabase(int port, String database) {
        execute(port, "drop database if exists \"" + database + "\" with (force)", "");
    }

    private static void execute(int port, String sql, String toleratedState) {
        try (var connection = DriverManager.getConnection(url(port, "postgres"), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            if (!toleratedState.equals(e.getSQLState())) {
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

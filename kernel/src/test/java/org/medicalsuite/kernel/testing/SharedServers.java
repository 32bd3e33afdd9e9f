package org.medicalsuite.kernel.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * One PostgreSQL and one Keycloak for all tests of a build. The first test that needs them starts them in a process of
 * their own; later modules find them; they end with the Maven (or the IDE) that ran the tests.
 *
 * @param postgresPort where PostgreSQL listens on localhost
 * @param keycloakPort where Keycloak listens on localhost, or soon will
 */
public record SharedServers(int postgresPort, int keycloakPort) {
    private static @Nullable SharedServers found;

    /** The servers of this build, started now if need be. PostgreSQL answers at once, Keycloak after a while. */
    public static synchronized SharedServers running() {
        var servers = found;
        if (servers == null) {
            servers = findOrStart(Build.root().resolve("target/test-servers"));
            found = servers;
        }
        return servers;
    }

    public String issuer() {
        return LocalKeycloak.issuer(keycloakPort);
    }

    private static SharedServers findOrStart(Path directory) {
        try {
            Files.createDirectories(directory);
            try (var channel = FileChannel.open(
                            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                var state = directory.resolve("servers.properties");
                var alive = read(state);
                return alive.isPresent() ? alive.get() : start(directory, state);
            }
        } catch (IOException e) {
            throw new IllegalStateException("The test servers could not be started; see " + directory, e);
        }
    }

    private static SharedServers start(Path directory, Path state) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dsuite.root=" + Build.root(),
                        "-Dsuite.cache=" + Build.cache(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SharedServersProcess.class.getName(),
                        directory.toString(),
                        Long.toString(buildProcess().pid()))
                .redirectError(directory.resolve("servers.log").toFile())
                .start();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            if (out.readLine() == null) {
                throw new IOException("The test servers ended at their start");
            }
        }
        return read(state).orElseThrow(() -> new IOException("The test servers did not say where they are"));
    }

    /** The outermost Java process above this one: Maven, or the IDE. */
    private static ProcessHandle buildProcess() {
        var outermost = ProcessHandle.current();
        for (var at = outermost.parent(); at.isPresent(); at = at.get().parent()) {
            var handle = at.get();
            if (handle.info()
                    .command()
                    .filter(command -> command.endsWith("java"))
                    .isPresent()) {
                outermost = handle;
            }
        }
        return outermost;
    }

    private static Optional<SharedServers> read(Path state) throws IOException {
        if (!Files.exists(state)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var in = Files.newBufferedReader(state)) {
            properties.load(in);
        }
        return ProcessHandle.of(number(properties, "pid"))
                .filter(ProcessHandle::isAlive)
                .filter(process -> started(process) == number(properties, "started"))
                .map(_ -> new SharedServers(
                        (int) number(properties, "postgres.port"), (int) number(properties, "keycloak.port")));
    }

    private static long number(Properties properties, String key) {
        return Long.parseLong(properties.getProperty(key));
    }

    static long started(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(instant -> instant.toEpochMilli())
                .orElse(0L);
    }
}

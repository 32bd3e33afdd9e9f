package org.medicalsuite.kernel.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Properties;

/** The process that holds the test servers for as long as the build lives. */
public final class SharedServersProcess {
    private SharedServersProcess() {}

    /** Arguments: the folder for state and logs, the process id of the build. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var directory = Path.of(arguments[0]);
        var build = ProcessHandle.of(Long.parseLong(arguments[1]));
        deleteTree(directory.resolve("postgres"));
        deleteTree(directory.resolve("keycloak"));
        int keycloakPort = Ports.free();
        var postgres = LocalPostgres.start(directory.resolve("postgres"), 0, false);
        var keycloak = LocalKeycloak.start(
                Files.createDirectories(directory.resolve("keycloak")),
                keycloakPort,
                "jdbc:h2:mem:keycloak;NON_KEYWORDS=VALUE",
                directory.resolve("keycloak.log"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            keycloak.destroy();
            postgres.close();
        }));
        tell(directory, postgres.port(), keycloakPort);
        System.out.println("ready");
        build.ifPresent(process -> process.onExit().join());
        System.exit(0);
    }

    private static void tell(Path directory, int postgresPort, int keycloakPort) throws IOException {
        var properties = new Properties();
        var self = ProcessHandle.current();
        properties.setProperty("pid", Long.toString(self.pid()));
        properties.setProperty("started", Long.toString(SharedServers.started(self)));
        properties.setProperty("postgres.port", Integer.toString(postgresPort));
        properties.setProperty("keycloak.port", Integer.toString(keycloakPort));
        var whole = directory.resolve("servers.properties.new");
        try (var out = Files.newBufferedWriter(whole)) {
            properties.store(out, null);
        }
        Files.move(whole, directory.resolve("servers.properties"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

package org.medicalsuite.kernel.testing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A real Keycloak on this machine with the realm of the sample people. The distribution is optimized once for all
 * clones; each start has a home of its own that links to it.
 */
public final class LocalKeycloak {
    private static final String REALM_FILE = "/keycloak/medi-cal-realm.json";
    private static final List<String> BUILD_OPTIONS =
            List.of("--db=dev-file", "--cache=local", "--features-disabled=workflows");

    private LocalKeycloak() {}

    /** Starts Keycloak; it answers some ten to thirty seconds later at {@link #issuer}. */
    public static Process start(Path home, int port, String databaseUrl, Path log)
            throws IOException, InterruptedException {
        var distribution = optimized();
        prepare(home, distribution);
        var command = new ArrayList<>(List.of(
                java(),
                "-Xms64m",
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dkc.home.dir=" + home,
                "-Dkc.config.built=true",
                // Keycloak's own start script sets these; we do without the script to hold the process itself.
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--enable-native-access=ALL-UNNAMED"));
        for (var opened : List.of("util", "util.concurrent", "security", "lang")) {
            command.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
        }
        command.addAll(List.of(
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=http://localhost:" + port,
                "--db-url=" + databaseUrl,
                "--import-realm"));
        return new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    public static String issuer(int port) {
        return "http://localhost:" + port + "/realms/medi-cal";
    }

    private static Path optimized() throws IOException, InterruptedException {
        var distribution = Build.cache().resolve("keycloak-" + Build.keycloakVersion());
        if (!Files.isDirectory(distribution)) {
            throw new IllegalStateException("Keycloak is not unpacked in " + Build.cache()
                    + "; any Maven build of this repo's kernel does that: ./dev test or ./dev run");
        }
        var marker = distribution.resolve("optimized-for-medi-cal-suite");
        try (var lock = FileChannel.open(
                        Build.cache().resolve("keycloak.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = lock.lock()) {
            if (!Files.exists(marker) || !Files.readAllLines(marker).equals(BUILD_OPTIONS)) {
                optimize(distribution);
                Files.write(marker, BUILD_OPTIONS);
            }
        }
        return distribution;
    }

    private static void optimize(Path distribution) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", "bin/kc.sh", "build"));
        command.addAll(BUILD_OPTIONS);
        var builder = new ProcessBuilder(command)
                .directory(distribution.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Build.cache().resolve("keycloak-build.log").toFile());
        builder.environment().put("JAVA", java());
        if (builder.start().waitFor() != 0) {
            throw new IllegalStateException(
                    "Keycloak could not be optimized; see " + Build.cache().resolve("keycloak-build.log"));
        }
    }

    private static void prepare(Path home, Path distribution) throws IOException {
        var imports = Files.createDirectories(home.resolve("data/import"));
        for (var part : List.of("lib", "providers", "themes", "conf")) {
            var link = home.resolve(part);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, distribution.resolve(part));
        }
        try (var realm = LocalKeycloak.class.getResourceAsStream(REALM_FILE)) {
            if (realm == null) {
                throw new IllegalStateException(REALM_FILE + " is missing from the class path");
            }
            Files.write(imports.resolve("medi-cal-realm.json"), realm.readAllBytes());
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}

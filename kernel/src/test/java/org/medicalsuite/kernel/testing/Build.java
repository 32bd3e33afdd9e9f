package org.medicalsuite.kernel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Where this build keeps its things: the repo, the cache that all clones of a person share, versions. */
public final class Build {
    private static final Properties PROPERTIES = load();

    private Build() {}

    /** The folder that holds the script {@code dev}. */
    public static Path root() {
        var given = System.getProperty("suite.root");
        if (given != null) {
            return Path.of(given);
        }
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isExecutable(at.resolve("dev"))) {
                return at;
            }
        }
        throw new IllegalStateException("Start inside the repo, or set -Dsuite.root");
    }

    /** Unpacked servers live here; it can be deleted at any time and is made again. */
    public static Path cache() {
        return Path.of(System.getProperty("suite.cache", System.getProperty("user.home") + "/.cache/medi-cal-suite"));
    }

    public static String keycloakVersion() {
        return PROPERTIES.getProperty("keycloak.version");
    }

    public static String s3mockVersion() {
        return PROPERTIES.getProperty("s3mock.version");
    }

    private static Properties load() {
        var properties = new Properties();
        try (var in = Build.class.getResourceAsStream("/suite-build.properties")) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

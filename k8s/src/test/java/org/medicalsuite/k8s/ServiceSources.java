package org.medicalsuite.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What a service's own sources in this repository say about it, so that the chart cannot drift away from them. */
final class ServiceSources {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private ServiceSources() {}

    /** The kernel's settings, and over them the service's. */
    static Properties settings(String service) {
        var settings = new Properties();
        load(settings, "kernel/src/main/resources/META-INF/microprofile-config.properties");
        load(settings, service + "/src/main/resources/application.properties");
        return settings;
    }

    static boolean hasExtension(String service, String artifact) {
        return text(service + "/pom.xml").contains("<artifactId>" + artifact + "</artifactId>");
    }

    /** Whether the repository holds this file. */
    static boolean hasFile(String path) {
        return Files.exists(ROOT.resolve(path));
    }

    /** The text of a file of the repository. */
    static String text(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void load(Properties settings, String file) {
        try (var reader = Files.newBufferedReader(ROOT.resolve(file))) {
            settings.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.medicalsuite.suite.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** One of the four services, as it is called everywhere. */
public enum Room {
    ELIGIBILITY("eligibility-service", Optional.of("eligibility")),
    COB("cob-service", Optional.of("cob")),
    TAR("tar-service", Optional.of("tar")),
    GATEWAY("gateway", Optional.empty());

    private final String module;
    private final Optional<String> database;

    Room(String module, Optional<String> database) {
        this.module = module;
        this.database = database;
    }

    /** The Maven module, the image and the process. */
    public String module() {
        return module;
    }

    /** The service's own database; the gateway has none. */
    public Optional<String> database() {
        return database;
    }

    public Path jar(Path root) {
        return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Where a training run on the JVM keeps classes that were loaded and linked. */
    public Path aotCache(Path root) {
        return root.resolve(module).resolve("target").resolve(module + ".aot");
    }

    /** The native executable, where one was built. */
    public Optional<Path> executable(Path root) {
        try (var built = Files.newDirectoryStream(root.resolve(module).resolve("target"), module + "-*-runner")) {
            for (var file : built) {
                return Optional.of(file);
            }
            return Optional.empty();
        } catch (IOException nothingBuilt) {
            return Optional.empty();
        }
    }
}

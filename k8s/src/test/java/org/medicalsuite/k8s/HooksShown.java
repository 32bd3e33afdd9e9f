package org.medicalsuite.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A copy of the chart whose hooks Helm takes for ordinary objects: the library renders no hooks, and the tests want to see
 * everything that reaches a cluster.
 */
final class HooksShown {
    static final String HOOK = "helm.sh/hook: ";
    static final String DISGUISE = "helm.sh/shown-hook: ";
    static final Path FOLDER = copy();

    private HooksShown() {}

    private static Path copy() {
        try {
            var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "chart");
            copyTo(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyTo(Path folder) throws IOException {
        try (var files = Files.walk(Chart.FOLDER)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(Chart.FOLDER.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, Files.readString(file).replace(HOOK, DISGUISE));
            }
        }
    }
}

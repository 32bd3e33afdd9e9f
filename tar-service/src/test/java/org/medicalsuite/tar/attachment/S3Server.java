package org.medicalsuite.tar.attachment;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.testing.Build;
import org.medicalsuite.kernel.testing.Ports;

/** An S3 server of its own for a test, as a process; the service is set to keep its documents there. */
public final class S3Server implements QuarkusTestResourceLifecycleManager {
    static final String BUCKET = "tar-attachments";

    private static final String SETTING = "com.adobe.testing.s3mock.";

    private @Nullable Process process;

    @Override
    public Map<String, String> start() {
        int port = Ports.free();
        try {
            var started = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-D" + SETTING + "http-port=" + port,
                            "-D" + SETTING + "store.initial-buckets=" + BUCKET,
                            "-Dserver.port=0",
                            "-cp",
                            folder() + "/*",
                            "com.adobe.testing.s3mock.S3MockApplication")
                    .directory(Files.createTempDirectory("s3-server").toFile())
                    .redirectErrorStream(true)
                    .start();
            process = started;
            awaitStart(started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "tar.attachments.store", "s3",
                "tar.attachments.s3.endpoint", "http://localhost:" + port,
                "tar.attachments.s3.bucket", BUCKET,
                "tar.attachments.s3.access-key", "test",
                "tar.attachments.s3.secret-key", "test-secret");
    }

    private static Path folder() {
        var folder = Build.cache().resolve("s3mock-" + Build.s3mockVersion());
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException(
                    "The S3 server is not in " + Build.cache() + "; mvn -pl s3-server generate-resources brings it");
        }
        return folder;
    }

    private static void awaitStart(Process server) throws IOException {
        var out = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.contains("Started S3MockApplication")) {
                // What it says later would fill the pipe.
                Thread.ofVirtual().start(() -> out.lines().forEach(_ -> {}));
                return;
            }
        }
        throw new IOException("The S3 server ended at its start");
    }

    @Override
    public void stop() {
        if (process != null) {
            process.destroy();
        }
    }
}

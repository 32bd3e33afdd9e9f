package org.medicalsuite.suite.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One running service.
 *
 * @param room which of the four
 * @param port where it listens on localhost
 * @param process its operating system process
 * @param log where it writes
 */
public record ServiceProcess(Room room, int port, Process process, Path log) {
    private static final Duration ASK_AGAIN = Duration.ofMillis(100);

    static ServiceProcess start(Room room, List<String> command, int port, Map<String, String> environment, Path log)
            throws IOException {
        Files.createDirectories(log.getParent());
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        return new ServiceProcess(room, port, builder.start(), log);
    }

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Waits until the service says that it is ready; fails where it dies or takes too long. */
    void awaitReady(HttpClient http, Duration atMost) throws InterruptedException {
        long giveUp = System.nanoTime() + atMost.toNanos();
        var question = HttpRequest.newBuilder(address().resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        while (!isReady(http, question)) {
            if (process.waitFor(ASK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new NotReady(room.module() + " ended with code " + process.exitValue() + lastWords());
            }
            if (System.nanoTime() > giveUp) {
                throw new NotReady(room.module() + " is not ready after " + atMost.toSeconds() + " s" + lastWords());
            }
        }
    }

    private static boolean isReady(HttpClient http, HttpRequest question) throws InterruptedException {
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The end of the log, for the person who has to find out. */
    String lastWords() {
        try {
            var lines = Files.readAllLines(log);
            return "; its log " + log + " ends:\n  "
                    + String.join("\n  ", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
        } catch (IOException e) {
            return "; its log is " + log;
        }
    }

    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** A service did not come up. */
    public static final class NotReady extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        NotReady(String message) {
            super(message);
        }
    }
}

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
 * @param startedNanos when it was started, by {@link System#nanoTime()}
 */
public record ServiceProcess(Room room, int port, Process process, Path log, long startedNanos) {
    private static final Duration ASK_AGAIN = Duration.ofMillis(10);

    static ServiceProcess start(Room room, List<String> command, int port, Map<String, String> environment, Path log)
            throws IOException {
        Files.createDirectories(log.getParent());
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        long now = System.nanoTime();
        return new ServiceProcess(room, port, builder.start(), log, now);
    }

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    /**
     * Waits until the service says that it is ready, its database included; fails where it dies or takes too long.
     *
     * @return from the start of the process to the answer
     */
    Duration awaitReady(HttpClient http, Duration atMost) throws InterruptedException {
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
        return Duration.ofNanos(System.nanoTime() - startedNanos);
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

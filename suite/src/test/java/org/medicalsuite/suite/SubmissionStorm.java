package org.medicalsuite.suite;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Providers that submit one request after the other, each under a key of its own, and repeat with the same key until
 * they have an answer, whatever happens on the other side.
 */
final class SubmissionStorm implements AutoCloseable {
    private static final int ASKERS = 12;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final URI service;
    private final String token;
    private final String body;
    private final Map<String, String> numbers = new ConcurrentHashMap<>();
    private final Queue<String> lostAnswers = new ConcurrentLinkedQueue<>();
    private final List<Future<?>> askers = new ArrayList<>();

    private volatile boolean ending;
    private volatile CompletableFuture<Void> up = CompletableFuture.completedFuture(null);
    private volatile CountDownLatch awaited = new CountDownLatch(0);

    SubmissionStorm(URI service, String token, String body) {
        this.service = service;
        this.token = token;
        this.body = body;
    }

    void begin() {
        for (int i = 0; i < ASKERS; i++) {
            askers.add(threads.submit(this::ask));
        }
    }

    /** Waits until so many more requests were acknowledged. */
    void await(int more) throws InterruptedException {
        var latch = new CountDownLatch(more);
        awaited = latch;
        if (!latch.await(90, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The storm has died down: " + latch.getCount() + " answers are missing");
        }
    }

    /** From now on whoever gets no answer waits until {@link #isUp}, instead of knocking without end. */
    void goesDown() {
        up = new CompletableFuture<>();
    }

    void isUp() {
        up.complete(null);
    }

    /** Lets everybody get the answer to the last request. */
    void end() throws InterruptedException, ExecutionException {
        ending = true;
        for (var asker : askers) {
            asker.get();
        }
    }

    /** The acknowledged numbers, by key. */
    Map<String, String> numbers() {
        return Map.copyOf(numbers);
    }

    /** What was heard instead of an answer, each time that a request had none. */
    List<String> lostAnswers() {
        return List.copyOf(lostAnswers);
    }

    /** The number under which a request was taken in; empty where no answer came. */
    Optional<String> submit(String key) throws InterruptedException {
        var request = HttpRequest.newBuilder(service.resolve("/v1/tars"))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return switch (response.statusCode()) {
                case 201 ->
                    Optional.of(JSON.readTree(response.body()).get("tarNumber").asText());
                // Whatever is restarted behind the door, it is never a service's own failure.
                case 503 ->
                    lost("503 " + response.headers().firstValue("Retry-After").orElse("without Retry-After"));
                default -> throw new IllegalStateException("Answered " + response.statusCode() + response.body());
            };
        } catch (IOException cutOff) {
            return lost(cutOff.toString());
        }
    }

    private Optional<String> lost(String heard) {
        lostAnswers.add(heard);
        return Optional.empty();
    }

    private Void ask() throws InterruptedException {
        while (!ending) {
            var key = UUID.randomUUID().toString();
            var number = submit(key);
            while (number.isEmpty()) {
                up.join();
                number = submit(key);
            }
            numbers.put(key, number.get());
            awaited.countDown();
        }
        return null;
    }

    @Override
    public void close() {
        ending = true;
        up.complete(null);
        threads.shutdownNow();
        http.close();
    }
}

package org.medicalsuite.suite;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Providers that add one document after the other to a request of their own, and repeat each until it is answered. */
final class UploadStorm implements AutoCloseable {
    private static final int UPLOADERS = 4;
    private static final int SIZE = 900_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final URI service;
    private final String token;
    private final String request;
    private final Map<String, String> documents = new ConcurrentHashMap<>();
    private final AtomicInteger lostAnswers = new AtomicInteger();
    private final List<Future<?>> uploaders = new ArrayList<>();

    private volatile boolean ending;
    private volatile CompletableFuture<Void> up = CompletableFuture.completedFuture(null);
    private volatile CountDownLatch awaited = new CountDownLatch(0);

    UploadStorm(URI service, String token, String request) {
        this.service = service;
        this.token = token;
        this.request = request;
    }

    void begin() throws IOException, InterruptedException {
        for (int i = 0; i < UPLOADERS; i++) {
            var number = submitted();
            uploaders.add(threads.submit(() -> upload(number)));
        }
    }

    /** Waits until so many more documents were acknowledged. */
    void await(int more) throws InterruptedException {
        var latch = new CountDownLatch(more);
        awaited = latch;
        if (!latch.await(90, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The storm has died down: " + latch.getCount() + " answers are missing");
        }
    }

    /** From now on whoever gets no answer waits until {@link #isUp}. */
    void goesDown() {
        up = new CompletableFuture<>();
    }

    void isUp() {
        up.complete(null);
    }

    /** Lets everybody get the answer to the last document. */
    void end() throws InterruptedException, ExecutionException {
        ending = true;
        for (var uploader : uploaders) {
            uploader.get();
        }
    }

    /** The ids of acknowledged documents, by key. */
    Map<String, String> documents() {
        return Map.copyOf(documents);
    }

    /** How often a document was sent whose answer never came, or was a failure. */
    int lostAnswers() {
        return lostAnswers.get();
    }

    /** Submits a request and answers with its number. */
    String submitted() throws IOException, InterruptedException {
        var answer = http.send(
                to("/v1/tars", UUID.randomUUID().toString())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(request))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return JSON.readTree(answer.body()).get("tarNumber").asText();
    }

    /** The id under which a document was stored; empty where no answer came. */
    Optional<String> upload(String number, String key, byte[] document) throws InterruptedException {
        var upload = to("/v1/tar-attachments/%s?document=18842-5".formatted(number), key)
                .header("Content-Type", "application/pdf")
                .POST(HttpRequest.BodyPublishers.ofByteArray(document))
                .build();
        try {
            var answer = http.send(upload, HttpResponse.BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case 201 -> Optional.of(JSON.readTree(answer.body()).get("id").asText());
                case 500, 503 -> Optional.empty();
                default -> throw new IllegalStateException("Answered " + answer.statusCode() + answer.body());
            };
        } catch (IOException cutOff) {
            return Optional.empty();
        }
    }

    static byte[] pdf(int size) {
        var bytes = new byte[size];
        Arrays.fill(bytes, (byte) 'x');
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 9);
        return bytes;
    }

    private HttpRequest.Builder to(String path, String key) {
        return HttpRequest.newBuilder(service.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key);
    }

    private Void upload(String number) throws InterruptedException {
        var document = pdf(SIZE);
        while (!ending) {
            var key = UUID.randomUUID().toString();
            var id = upload(number, key, document);
            while (id.isEmpty()) {
                lostAnswers.incrementAndGet();
                up.join();
                id = upload(number, key, document);
            }
            documents.put(key, id.get());
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

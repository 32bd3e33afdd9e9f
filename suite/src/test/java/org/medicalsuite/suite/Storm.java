package org.medicalsuite.suite;

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
 * Many who send one request after the other, each under a key of its own, and repeat with the same key until they have an
 * answer, whatever happens on the other side.
 */
final class Storm implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> lostAnswers = new ConcurrentLinkedQueue<>();
    private final List<Future<?>> senders = new ArrayList<>();

    private volatile boolean ending;
    private volatile CompletableFuture<Void> up = CompletableFuture.completedFuture(null);
    private volatile CountDownLatch awaited = new CountDownLatch(0);

    /** One more begins to send. */
    void add(Attempt attempt) {
        senders.add(threads.submit(() -> send(attempt)));
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
        for (var sender : senders) {
            sender.get();
        }
    }

    /** What was acknowledged, by key. */
    Map<String, String> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    /** What was heard instead of an answer, each time that a request had none. */
    List<String> lostAnswers() {
        return List.copyOf(lostAnswers);
    }

    private Void send(Attempt attempt) throws InterruptedException {
        while (!ending) {
            var key = UUID.randomUUID().toString();
            acknowledged.put(key, repeated(attempt, key));
            awaited.countDown();
        }
        return null;
    }

    private String repeated(Attempt attempt, String key) throws InterruptedException {
        while (true) {
            switch (attempt.send(key)) {
                case Heard.Acknowledged(var as) -> {
                    return as;
                }
                case Heard.Nothing(var instead) -> {
                    lostAnswers.add(instead);
                    up.join();
                }
            }
        }
    }

    @Override
    public void close() {
        ending = true;
        up.complete(null);
        threads.shutdownNow();
    }

    /** Sends a request under a key. */
    @FunctionalInterface
    interface Attempt {
        Heard send(String key) throws InterruptedException;
    }

    /** What became of an attempt. */
    sealed interface Heard {
        record Acknowledged(String as) implements Heard {}

        record Nothing(String instead) implements Heard {}

        default Optional<String> acknowledged() {
            return this instanceof Acknowledged(var as) ? Optional.of(as) : Optional.empty();
        }
    }
}

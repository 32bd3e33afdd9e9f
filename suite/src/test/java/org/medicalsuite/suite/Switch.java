package org.medicalsuite.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before the replicas of a service as a cluster's network does: asks each over and over whether it is ready, and
 * leads new connections to those that are, in turn. It knows nothing of HTTP; a connection stays where it was led.
 */
final class Switch implements AutoCloseable {
    private static final Duration LOOKS_EVERY = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final List<Integer> replicas;
    private final ServerSocket door;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Integer> ready = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();

    /** @param replicas the ports of a service's replicas on this machine, whether they run already or not */
    Switch(List<Integer> replicas) throws IOException {
        this.replicas = List.copyOf(replicas);
        this.door = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
        threads.execute(this::lookAgainAndAgain);
        threads.execute(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    URI address() {
        return URI.create("http://localhost:" + port());
    }

    /** Waits until connections are led to a replica, or are not any more. */
    void await(int replica, boolean led) throws InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (ready.contains(replica) != led) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException(
                        "The replica at %d is %s ready".formatted(replica, led ? "not" : "still"));
            }
            Thread.sleep(LOOKS_EVERY);
        }
    }

    private void lookAgainAndAgain() {
        try {
            while (!door.isClosed()) {
                for (int replica : replicas) {
                    if (isReady(replica)) {
                        ready.add(replica);
                    } else {
                        ready.remove(replica);
                    }
                }
                Thread.sleep(LOOKS_EVERY);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isReady(int replica) throws InterruptedException {
        var question = HttpRequest.newBuilder(URI.create("http://localhost:" + replica + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        }
    }

    private void accept() {
        while (true) {
            try {
                var client = door.accept();
                threads.execute(() -> lead(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void lead(Socket client) {
        var now = ready.stream().sorted().toList();
        try (client;
                var replica = new Socket(
                        InetAddress.getLoopbackAddress(), now.get(Math.floorMod(turn.getAndIncrement(), now.size())))) {
            var back = threads.submit(() -> pour(replica, client));
            pour(client, replica);
            back.get();
        } catch (IOException | ExecutionException brokenOff) {
            // Both sides hear it from their ends.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All that one side sends, then its end. */
    private static Void pour(Socket from, Socket to) throws IOException {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } finally {
            to.shutdownOutput();
        }
        return null;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
        http.close();
    }
}

package org.medicalsuite.suite.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Asks one question again and again from a fixed number of askers, each waiting for its answer. */
final class Load {
    private static final int MOST_PER_ASKER = 2_000_000;

    private final HttpClient http;
    private final Supplier<HttpRequest> question;

    Load(HttpClient http, Supplier<HttpRequest> question) {
        this.http = http;
        this.question = question;
    }

    /** Runs for a while and says how long each answer took. */
    Outcome run(int askers, Duration length) throws InterruptedException {
        long start = System.nanoTime();
        long end = start + length.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = IntStream.range(0, askers)
                    .mapToObj(_ -> threads.submit(() -> ask(end)))
                    .toList();
            long[] latencies = work.stream()
                    .map(Load::finished)
                    .flatMapToLong(LongStream::of)
                    .sorted()
                    .toArray();
            return new Outcome(latencies, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private long[] ask(long end) throws IOException, InterruptedException {
        var latencies = new long[1024];
        int count = 0;
        while (System.nanoTime() < end && count < MOST_PER_ASKER) {
            long before = System.nanoTime();
            var response = http.send(question.get(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException("Answered " + response.statusCode() + ": " + response.body());
            }
            if (count == latencies.length) {
                latencies = Arrays.copyOf(latencies, 2 * count);
            }
            latencies[count++] = System.nanoTime() - before;
        }
        return Arrays.copyOf(latencies, count);
    }

    private static long[] finished(Future<long[]> asker) {
        try {
            return asker.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A question was not answered: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What happened: how long each answer took, and how long all of it. */
    static final class Outcome {
        private final long[] ascendingNanos;
        private final Duration elapsed;

        Outcome(long[] ascendingNanos, Duration elapsed) {
            this.ascendingNanos = ascendingNanos;
            this.elapsed = elapsed;
        }

        int answers() {
            return ascendingNanos.length;
        }

        double perSecond() {
            return answers() / (elapsed.toNanos() / 1e9);
        }

        /** Milliseconds that the given share of answers took at most; share between 0 and 1. */
        double percentile(double share) {
            if (ascendingNanos.length == 0) {
                throw new IllegalStateException("Nothing was answered");
            }
            int at = (int) Math.min(ascendingNanos.length - 1L, Math.round(share * ascendingNanos.length));
            return ascendingNanos[at] / 1e6;
        }
    }
}

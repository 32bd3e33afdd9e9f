package org.medicalsuite.suite.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Asks about the invented people of {@code people.sql}, each asker about people at random, without a pause. */
final class InquiryLoad {
    private static final String LETTERS = "ACDEFGHMNTUVWXYZ";
    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

    private final URI service;
    private final String token;
    private final int people;

    /**
     * @param people how many there are; their CINs are numbered from 1
     */
    InquiryLoad(URI service, String token, int people) {
        this.service = service;
        this.token = token;
        this.people = people;
    }

    /** Runs for a while; how many were answered, each of them as covered. */
    long run(int askers, Duration length) throws InterruptedException {
        long end = System.nanoTime() + length.toNanos();
        try (var threads = Executors.newFixedThreadPool(askers)) {
            var work = IntStream.range(0, askers)
                    .mapToObj(i -> threads.submit(() -> ask(new Random(length.toNanos() + i), end)))
                    .toList();
            return work.stream().mapToLong(InquiryLoad::finished).sum();
        }
    }

    private long ask(Random random, long end) throws IOException {
        var today = LocalDate.now(CALIFORNIA);
        long answers = 0;
        try (var asker = new KeepAliveAsker(service, "/v1/eligibility-inquiries", token)) {
            while (System.nanoTime() < end) {
                var answer = asker.ask("{\"cin\":\"%s\",\"serviceDate\":\"%s\"}"
                        .formatted(cin(1 + random.nextInt(people)), today.minusDays(random.nextInt(300))));
                if (!answer.contains("\"outcome\":\"COVERED\"")) {
                    throw new IllegalStateException("Not covered, though all of them are: " + answer);
                }
                answers++;
            }
        }
        return answers;
    }

    /** The CIN that {@code people.sql} gives to a number. */
    private static String cin(int number) {
        return "9%07d%c".formatted(number, LETTERS.charAt(number % LETTERS.length()));
    }

    private static long finished(Future<Long> asker) {
        try {
            return asker.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("An inquiry was not answered: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

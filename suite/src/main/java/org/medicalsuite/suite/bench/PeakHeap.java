package org.medicalsuite.suite.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The most heap that a service said it used, whenever it was asked. */
final class PeakHeap {
    private static final String HEAP = "jvm_memory_used_bytes{area=\"heap\"";

    private final HttpRequest question;
    private long bytes;

    PeakHeap(URI service) {
        question = HttpRequest.newBuilder(service.resolve("/q/metrics")).build();
    }

    void look(HttpClient http) throws IOException, InterruptedException {
        var metrics = http.send(question, HttpResponse.BodyHandlers.ofString()).body();
        bytes = Math.max(
                bytes,
                metrics.lines()
                        .filter(line -> line.startsWith(HEAP))
                        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum());
    }

    long megabytes() {
        return bytes >> 20;
    }
}

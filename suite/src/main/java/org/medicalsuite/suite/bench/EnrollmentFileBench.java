package org.medicalsuite.suite.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.medicalsuite.kernel.testing.LocalPostgres;
import org.medicalsuite.suite.run.Room;
import org.medicalsuite.suite.run.ServiceProcess;
import org.postgresql.PGConnection;

/** {@code ./dev bench load-834}: how fast an enrollment file is applied, beside a bare COPY of the rows that it makes. */
final class EnrollmentFileBench {
    private static final List<String> TABLES = List.of("person", "demographics", "eligibility_span");
    private static final String DATABASE = "eligibility";

    private final PrintStream out;
    private int members = 1_000_000;

    EnrollmentFileBench(PrintStream out, List<String> words) {
        this.out = out;
        var left = words.iterator();
        while (left.hasNext()) {
            if (!left.next().equals("--members")) {
                throw new IllegalStateException("Say: ./dev bench load-834 [--members N]");
            }
            members = BenchOptions.number(left.next());
        }
    }

    int run() throws IOException, InterruptedException, SQLException {
        try (var alone = new EligibilityAlone(out)) {
            var file = alone.home().resolve("members.834");
            ManyMembers.write(file, members);
            out.printf("a file of %,d members and %,d MB%n", members, Files.size(file) >> 20);
            try (var suite = alone.start("")) {
                var service = suite.service(Room.ELIGIBILITY);
                var serviceBefore = CpuTime.of(service.process().toHandle());
                var postgresBefore = CpuTime.of(alone.postmaster());
                var heap = new PeakHeap(service.address());
                var began = System.nanoTime();
                send(service, alone.token("state-feed"), file, heap);
                var seconds = (System.nanoTime() - began) / 1e9;
                out.printf(
                        "applied in %.1f s: %,.0f members/s; CPU per member: service %.3f ms, PostgreSQL %.3f ms%n",
                        seconds,
                        members / seconds,
                        each(CpuTime.of(service.process().toHandle()).minus(serviceBefore)),
                        each(CpuTime.of(alone.postmaster()).minus(postgresBefore)));
                out.printf("peak heap of the service %d MB of 512 MB%n", heap.megabytes());
                var bare = bareCopy(alone);
                out.printf("applied at %.2f of the rate of the bare COPY%n", bare / seconds);
            }
        }
        return 0;
    }

    private void send(ServiceProcess service, String token, Path file, PeakHeap heap)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(service.address().resolve("/v1/enrollment-files"))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/edi-x12")
                    .POST(HttpRequest.BodyPublishers.ofFile(file))
                    .build();
            CompletableFuture<HttpResponse<String>> answer =
                    http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
            while (!answer.isDone()) {
                heap.look(http);
                Thread.sleep(Duration.ofSeconds(1));
            }
            var body = answer.join().body();
            var told = new ObjectMapper().readTree(body);
            if (told.path("applied").asInt() != members) {
                throw new IllegalStateException("Not all members were applied: " + body);
            }
        }
    }

    /** Seconds that COPY takes for the same rows into tables of the same columns, without an index or a check. */
    private double bareCopy(EligibilityAlone alone) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(
                        LocalPostgres.url(alone.postgresPort(), DATABASE), "postgres", "postgres");
                var statement = connection.createStatement()) {
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            var before = CpuTime.of(alone.postmaster());
            var spent = Duration.ZERO;
            var cpu = Duration.ZERO;
            long rows = 0;
            for (var table : TABLES) {
                var kept = alone.home().resolve(table);
                try (var to = Files.newOutputStream(kept)) {
                    copies.copyOut("copy %s to stdout".formatted(table), to);
                }
                statement.execute("create table bare_%1$s (like %1$s)".formatted(table));
                before = CpuTime.of(alone.postmaster());
                var began = System.nanoTime();
                try (var from = Files.newInputStream(kept)) {
                    rows += copies.copyIn("copy bare_%s from stdin".formatted(table), from, 1 << 16);
                }
                spent = spent.plusNanos(System.nanoTime() - began);
                cpu = cpu.plus(CpuTime.of(alone.postmaster()).minus(before));
            }
            var seconds = spent.toNanos() / 1e9;
            out.printf(
                    "a bare COPY of the same %,d rows took %.1f s: %,.0f members/s; CPU per member: PostgreSQL %.3f ms%n",
                    rows, seconds, members / seconds, each(cpu));
            return seconds;
        }
    }

    private double each(Duration cpu) {
        return cpu.toNanos() / 1e6 / members;
    }
}

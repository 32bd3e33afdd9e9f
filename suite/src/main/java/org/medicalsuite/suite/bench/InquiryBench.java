package org.medicalsuite.suite.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.medicalsuite.kernel.testing.LocalPostgres;
import org.medicalsuite.suite.run.Room;

/**
 * {@code ./dev bench inquiry}: what one eligibility inquiry costs the processors, the service and all of PostgreSQL
 * together, with people who have ten years of spans.
 */
final class InquiryBench {
    private static final Duration REFERENCE = Duration.ofSeconds(5);
    private static final int ROUNDS = 3;

    private final PrintStream out;
    private final List<Integer> sizes = new ArrayList<>();
    private int askers = 16;
    private Duration warmUp = Duration.ofSeconds(60);
    private Duration length = Duration.ofSeconds(15);

    InquiryBench(PrintStream out, List<String> words) {
        this.out = out;
        var left = words.iterator();
        while (left.hasNext()) {
            switch (left.next()) {
                case "--people" -> sizes.add(BenchOptions.number(left.next()));
                case "--askers" -> askers = BenchOptions.number(left.next());
                case "--warm-up" -> warmUp = Duration.ofSeconds(BenchOptions.number(left.next()));
                case "--seconds" -> length = Duration.ofSeconds(BenchOptions.number(left.next()));
                default ->
                    throw new IllegalStateException("Say: ./dev bench inquiry [--people N ...] [--askers N]"
                            + " [--warm-up SECONDS] [--seconds SECONDS]");
            }
        }
        if (sizes.isEmpty()) {
            sizes.addAll(List.of(10_000, 1_000_000));
        }
    }

    int run() throws IOException, InterruptedException, SQLException {
        try (var alone = new EligibilityAlone(out)) {
            for (int people : sizes) {
                measure(alone, people);
            }
        }
        return 0;
    }

    private void measure(EligibilityAlone alone, int people) throws IOException, InterruptedException, SQLException {
        var prefix = "people_%d_".formatted(people);
        try (var suite = alone.start(prefix)) {
            var made = System.nanoTime();
            makePeople(alone.postgresPort(), prefix + "eligibility", people);
            out.printf(
                    "%,d people made in %d s%n",
                    people, Duration.ofNanos(System.nanoTime() - made).toSeconds());
            var service = suite.service(Room.ELIGIBILITY);
            var load = new InquiryLoad(service.address(), alone.token("sunrise-pediatrics"), people);
            load.run(askers, warmUp);
            out.printf("%d askers; CPU in milliseconds per answer%n", askers);
            out.printf("%12s %10s %9s %11s %9s%n", "people", "answers/s", "service", "PostgreSQL", "all");
            for (int round = 0; round < ROUNDS; round++) {
                var serviceBefore = CpuTime.of(service.process().toHandle());
                var postgresBefore = CpuTime.of(alone.postmaster());
                var began = System.nanoTime();
                var answers = load.run(askers, length);
                var seconds = (System.nanoTime() - began) / 1e9;
                var ofService = each(CpuTime.of(service.process().toHandle()).minus(serviceBefore), answers);
                var ofPostgres = each(CpuTime.of(alone.postmaster()).minus(postgresBefore), answers);
                out.printf(
                        "%,12d %10.0f %9.3f %11.3f %9.3f%n",
                        people, answers / seconds, ofService, ofPostgres, ofService + ofPostgres);
            }
            new Pgbench(alone.postgresPort(), alone.postmaster(), alone.home(), out).print(people, REFERENCE);
        }
        LocalPostgres.dropDatabase(alone.postgresPort(), prefix + "eligibility");
    }

    private static double each(Duration cpu, long answers) {
        return cpu.toNanos() / 1e6 / answers;
    }

    private static void makePeople(int port, String database, int people) throws IOException, SQLException {
        try (var script = InquiryBench.class.getResourceAsStream("people.sql")) {
            if (script == null) {
                throw new IllegalStateException("people.sql is missing");
            }
            var statements = new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":people", Integer.toString(people))
                    .split(";\\s*\\n", -1);
            try (var connection =
                            DriverManager.getConnection(LocalPostgres.url(port, database), "postgres", "postgres");
                    var statement = connection.createStatement()) {
                for (var sql : statements) {
                    if (!sql.isBlank()) {
                        statement.execute(sql);
                    }
                }
            }
        }
    }
}

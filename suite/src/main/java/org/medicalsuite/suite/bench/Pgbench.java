package org.medicalsuite.suite.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.medicalsuite.kernel.testing.LocalPostgres;

/**
 * What PostgreSQL itself costs in the same minute: {@code pgbench -S} and a script of one insert, where pgbench is on
 * the PATH; else our own reference, which says so.
 */
final class Pgbench {
    private static final String DATABASE = "pgbench";
    private static final int ROWS_OF_A_SCALE = 100_000;
    private static final Pattern PROCESSED = Pattern.compile("actually processed: (\\d+)");

    private final int port;
    private final ProcessHandle postgres;
    private final Path home;
    private final PrintStream out;

    Pgbench(int port, ProcessHandle postgres, Path home, PrintStream out) {
        this.port = port;
        this.postgres = postgres;
        this.home = home;
        this.out = out;
    }

    /**
     * Measures and prints.
     *
     * @param rows how many rows the table to select from has at least
     */
    void print(int rows, Duration length) throws IOException, InterruptedException, SQLException {
        if (onPath().isEmpty()) {
            var reference = new Reference(port, postgres);
            out.printf(
                    "pgbench is not on the PATH; our own reference, PostgreSQL's CPU: select %.3f ms, insert %.3f ms%n",
                    reference.select(length), reference.insert(length));
            return;
        }
        LocalPostgres.createDatabase(port, DATABASE);
        int scale = Math.max(1, rows / ROWS_OF_A_SCALE);
        pgbench(List.of("-i", "-q", "-s", Integer.toString(scale)));
        var insert = Files.writeString(
                home.resolve("insert.sql"), "insert into pgbench_history (tid, bid, aid, delta) values (1, 1, 1, 1);");
        out.printf(
                Locale.ROOT,
                "in the same minute, PostgreSQL's CPU per transaction: pgbench -S %.3f ms, one insert %.3f ms%n",
                each(length, List.of("-S")),
                each(length, List.of("-f", insert.toString())));
    }

    private double each(Duration length, List<String> what) throws IOException, InterruptedException {
        var words =
                new ArrayList<>(List.of("-n", "-M", "prepared", "-c", "8", "-T", Long.toString(length.toSeconds())));
        words.addAll(what);
        var before = CpuTime.of(postgres);
        var told = pgbench(words);
        var cpu = CpuTime.of(postgres).minus(before);
        var processed = PROCESSED.matcher(told);
        if (!processed.find()) {
            throw new IOException("pgbench did not say what it did: " + told);
        }
        return cpu.toNanos() / 1e6 / Long.parseLong(processed.group(1));
    }

    private String pgbench(List<String> words) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of("pgbench", "-h", "localhost", "-p", Integer.toString(port), "-U", "postgres"));
        command.addAll(words);
        command.add(DATABASE);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", "postgres");
        var process = builder.start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("pgbench failed: " + told);
        }
        return told;
    }

    private static Optional<Path> onPath() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, "pgbench"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}

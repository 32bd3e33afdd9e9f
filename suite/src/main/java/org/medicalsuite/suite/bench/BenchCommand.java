package org.medicalsuite.suite.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.medicalsuite.kernel.testing.Build;
import org.medicalsuite.kernel.testing.Ports;
import org.medicalsuite.kernel.testing.Tokens;
import org.medicalsuite.kernel.time.Clocks;
import org.medicalsuite.suite.run.LocalServers;
import org.medicalsuite.suite.run.Questions;
import org.medicalsuite.suite.run.Room;
import org.medicalsuite.suite.run.RunningSuite;
import org.medicalsuite.suite.run.ServicePorts;
import org.medicalsuite.suite.run.StateFeed;

/** {@code ./dev bench}: what a request costs, on servers of its own with throw-away data. */
public final class BenchCommand {
    private static final Duration REFERENCE = Duration.ofSeconds(2);

    private static final String REFERENCE_TITLE =
            "PostgreSQL's CPU in the same minute for one select by key, one committed insert";

    private final PrintStream out;

    public BenchCommand(PrintStream out) {
        this.out = out;
    }

    /** Measures and prints; returns the exit code. */
    public int run(List<String> words) throws IOException, InterruptedException {
        try {
            return switch (words.isEmpty() ? "" : words.getFirst()) {
                case "inquiry" -> new InquiryBench(out, words.subList(1, words.size())).run();
                case "start" -> new StartBench(out, Clock.systemUTC()).run();
                case "load-834" -> new EnrollmentFileBench(out, words.subList(1, words.size())).run();
                default -> routes(BenchOptions.parse(words));
            };
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL could not be measured", e);
        }
    }

    private int routes(BenchOptions options) throws IOException, InterruptedException, SQLException {
        var home = Files.createTempDirectory("medi-cal-suite-bench");
        try (var servers = LocalServers.start(home, Ports.free(), Ports.free())) {
            try (var suite = RunningSuite.start(
                    Build.root(),
                    options.packaging(),
                    servers.servers(),
                    ServicePorts.free(),
                    home.resolve("logs"),
                    out::println)) {
                measure(options, servers, suite, postmaster(home));
                return 0;
            }
        }
    }

    private void measure(BenchOptions options, LocalServers servers, RunningSuite suite, ProcessHandle postgres)
            throws IOException, InterruptedException, SQLException {
        var issuer = servers.servers().issuer();
        servers.awaitKeycloak();
        try (var http = HttpClient.newHttpClient()) {
            var feed = new StateFeed(http, suite.door(), issuer);
            out.println(feed.sendSamplePeople(Clock.systemUTC()));
            if (options.routes().stream().anyMatch(Route::amongMany)) {
                ManyTars.fill(servers.servers().postgresPort(), "tar");
                out.printf("%,d requests for authorization in the store%n", ManyTars.COUNT);
            }
            out.printf(
                    "%n%s%s, %d askers, %d s after %d s of warm-up; CPU in milliseconds per request%n%n",
                    options.packaging(),
                    options.direct() ? ", without the gateway" : "",
                    options.askers(),
                    options.length().toSeconds(),
                    options.warmUp().toSeconds());
            out.printf(
                    "%-22s %10s %9s %9s %9s %9s %9s %11s %9s   %s%n",
                    "route",
                    "answers/s",
                    "p50 ms",
                    "p99 ms",
                    "gateway",
                    "service",
                    "upstream",
                    "PostgreSQL",
                    "all",
                    REFERENCE_TITLE);
            var sample = sample(options, http, suite, feed, issuer);
            var reference = new Reference(servers.servers().postgresPort(), postgres);
            for (var route : options.routes()) {
                measure(options, suite, postgres, route, load(options, http, suite, route, issuer, sample));
                out.printf("   %.3f, %.3f%n", reference.select(REFERENCE), reference.insert(REFERENCE));
            }
        }
    }

    private static Sample sample(
            BenchOptions options, HttpClient http, RunningSuite suite, StateFeed feed, String issuer)
            throws IOException, InterruptedException {
        var clock = Clock.systemUTC();
        var questions = new Questions(clock);
        if (!options.routes().contains(Route.CLAIM)) {
            return Sample.withoutClaims(questions);
        }
        feed.sendPeople(ManyInsured.file(LocalDate.now(clock.withZone(Clocks.CALIFORNIA))));
        return Sample.withClaims(http, suite.door(), Tokens.fetch(issuer, "sunrise-pediatrics"), questions);
    }

    private static Load load(
            BenchOptions options, HttpClient http, RunningSuite suite, Route route, String issuer, Sample sample) {
        var door = options.direct() ? suite.service(route.room()).address() : suite.door();
        var token = Tokens.fetch(issuer, route.asker());
        Supplier<HttpRequest> question = () -> route.question(door, sample)
                .header("Authorization", "Bearer " + token)
                .build();
        return new Load(http, question);
    }

    private void measure(BenchOptions options, RunningSuite suite, ProcessHandle postgres, Route route, Load load)
            throws InterruptedException {
        load.run(options.askers(), options.warmUp());
        var gateway = suite.service(Room.GATEWAY).process().toHandle();
        var service = suite.service(route.room()).process().toHandle();
        var upstream =
                route.upstream().map(room -> suite.service(room).process().toHandle());
        var before = Cpu.now(gateway, service, upstream, postgres);
        var outcome = load.run(options.askers(), options.length());
        var used = Cpu.now(gateway, service, upstream, postgres).minus(before);
        out.printf(
                "%-22s %10.0f %9.2f %9.2f %9.3f %9.3f %9.3f %11.3f %9.3f",
                route.word(),
                outcome.perSecond(),
                outcome.percentile(0.5),
                outcome.percentile(0.99),
                perAnswer(used.gateway(), outcome),
                perAnswer(used.service(), outcome),
                perAnswer(used.upstream(), outcome),
                perAnswer(used.postgres(), outcome),
                perAnswer(used.all(), outcome));
    }

    private static double perAnswer(Duration cpu, Load.Outcome outcome) {
        return cpu.toNanos() / 1e6 / outcome.answers();
    }

    /** PostgreSQL is not our child, but says its process id in its data folder. */
    private static ProcessHandle postmaster(Path home) throws IOException {
        var pid = Files.readAllLines(home.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private record Cpu(Duration gateway, Duration service, Duration upstream, Duration postgres) {
        static Cpu now(
                ProcessHandle gateway,
                ProcessHandle service,
                Optional<ProcessHandle> upstream,
                ProcessHandle postgres) {
            return new Cpu(
                    CpuTime.of(gateway),
                    CpuTime.of(service),
                    upstream.map(CpuTime::of).orElse(Duration.ZERO),
                    CpuTime.of(postgres));
        }

        Cpu minus(Cpu before) {
            return new Cpu(
                    gateway.minus(before.gateway),
                    service.minus(before.service),
                    upstream.minus(before.upstream),
                    postgres.minus(before.postgres));
        }

        Duration all() {
            return gateway.plus(service).plus(upstream).plus(postgres);
        }
    }
}

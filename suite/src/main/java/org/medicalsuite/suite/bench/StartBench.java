package org.medicalsuite.suite.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.medicalsuite.kernel.testing.Build;
import org.medicalsuite.kernel.testing.Ports;
import org.medicalsuite.kernel.testing.Tokens;
import org.medicalsuite.suite.run.LocalServers;
import org.medicalsuite.suite.run.Packaging;
import org.medicalsuite.suite.run.Questions;
import org.medicalsuite.suite.run.Room;
import org.medicalsuite.suite.run.RunningSuite;
import org.medicalsuite.suite.run.ServicePorts;
import org.medicalsuite.suite.run.StateFeed;

/**
 * {@code ./dev bench start}: how soon each service answers and how much memory it holds, packaged for the JVM, the same
 * with an AOT cache, and as a native executable where one was built. The lines also go to {@code docs/executables.csv}.
 */
final class StartBench {
    private static final Path FILE = Build.root().resolve("docs/executables.csv");
    private static final int STARTS = 5;
    private static final Duration REST = Duration.ofSeconds(3);
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration LOADED = Duration.ofSeconds(10);
    private static final int ASKERS = 8;
    private static final Map<Room, Route> ROUTES = Map.of(
            Room.ELIGIBILITY, Route.ELIGIBILITY_INQUIRY,
            Room.COB, Route.PAYER_ORDER,
            Room.TAR, Route.AUTHORIZATION_CHECK);

    private final PrintStream out;
    private final Clock clock;

    StartBench(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    int run() throws IOException, InterruptedException {
        var home = Files.createTempDirectory("medi-cal-suite-bench");
        var lines = new ArrayList<String>();
        lines.add("measured,packaging,service,size MiB,ready ms,idle MiB,loaded MiB,answers/s,CPU ms/answer");
        try (var servers = LocalServers.start(home, Ports.free(), Ports.free())) {
            servers.awaitKeycloak();
            start(EnumSet.allOf(Room.class), Packaging.JVM_AOT_TRAINING, servers, home)
                    .close();
            for (var packaging : packagings()) {
                lines.addAll(measured(packaging, servers, home));
            }
        }
        Files.write(FILE, lines);
        out.println("written to " + Build.root().relativize(FILE));
        return 0;
    }

    private static List<Packaging> packagings() {
        var isNative = Stream.of(Room.values())
                .allMatch(room -> room.executable(Build.root()).isPresent());
        return isNative
                ? List.of(Packaging.JVM, Packaging.JVM_AOT_CACHE, Packaging.NATIVE)
                : List.of(Packaging.JVM, Packaging.JVM_AOT_CACHE);
    }

    private List<String> measured(Packaging packaging, LocalServers servers, Path home)
            throws IOException, InterruptedException {
        var ready = new EnumMap<Room, Long>(Room.class);
        var idle = new EnumMap<Room, Long>(Room.class);
        for (var room : Room.values()) {
            var starts = new ArrayList<Long>();
            for (int i = 0; i < STARTS; i++) {
                try (var suite = start(EnumSet.of(room), packaging, servers, home)) {
                    starts.add(suite.untilReady(room).toMillis());
                    if (i == STARTS - 1) {
                        Thread.sleep(REST);
                        idle.put(room, memory(suite, room));
                    }
                }
            }
            starts.sort(null);
            ready.put(room, starts.get(STARTS / 2));
        }
        var lines = new ArrayList<String>();
        try (var suite = start(EnumSet.allOf(Room.class), packaging, servers, home);
                var http = HttpClient.newHttpClient()) {
            var issuer = servers.servers().issuer();
            new StateFeed(http, suite.door(), issuer).sendSamplePeople(clock);
            var sample = Sample.withoutClaims(new Questions(clock));
            for (var room : Room.values()) {
                var load = loaded(suite, room, http, issuer, sample);
                lines.add("%s,%s,%s,%d,%d,%d,%d,%.0f,%.2f"
                        .formatted(
                                LocalDate.now(clock),
                                packaging,
                                room.module(),
                                size(packaging, room),
                                ready.get(room),
                                idle.get(room),
                                memory(suite, room),
                                load.perSecond(),
                                load.cpuMillis()));
                out.println(lines.getLast());
            }
        }
        return lines;
    }

    private static RunningSuite start(Set<Room> rooms, Packaging packaging, LocalServers servers, Path home)
            throws IOException, InterruptedException {
        return RunningSuite.start(
                rooms,
                Build.root(),
                packaging,
                servers.servers(),
                ServicePorts.free(),
                home.resolve("logs"),
                StartBench::quietly);
    }

    /** A table says it all. */
    private static void quietly(String progress) {}

    /** The gateway is asked for what eligibility answers; the others are asked without it. */
    private static Loaded loaded(RunningSuite suite, Room room, HttpClient http, String issuer, Sample sample)
            throws InterruptedException {
        var route = ROUTES.getOrDefault(room, Route.ELIGIBILITY_INQUIRY);
        var address = suite.service(room).address();
        var token = Tokens.fetch(issuer, route.asker());
        var load = new Load(
                http,
                () -> route.question(address, sample)
                        .header("Authorization", "Bearer " + token)
                        .build());
        load.run(ASKERS, WARM_UP);
        var process = suite.service(room).process().toHandle();
        var before = CpuTime.of(process);
        var outcome = load.run(ASKERS, LOADED);
        return new Loaded(outcome.perSecond(), CpuTime.of(process).minus(before).toNanos() / 1e6 / outcome.answers());
    }

    private static long memory(RunningSuite suite, Room room) throws IOException {
        return ResidentMemory.mebibytes(suite.service(room).process().toHandle());
    }

    /** The executable, or the folder of jars, with the cache where there is one; without the JVM. */
    private static long size(Packaging packaging, Room room) throws IOException {
        var root = Build.root();
        if (packaging == Packaging.NATIVE) {
            return Files.size(room.executable(root).orElseThrow()) >> 20;
        }
        var cache = packaging == Packaging.JVM_AOT_CACHE ? Files.size(room.aotCache(root)) : 0;
        try (var files = Files.walk(room.jar(root).getParent())) {
            return (cache + files.mapToLong(file -> file.toFile().length()).sum()) >> 20;
        }
    }

    private record Loaded(double perSecond, double cpuMillis) {}
}

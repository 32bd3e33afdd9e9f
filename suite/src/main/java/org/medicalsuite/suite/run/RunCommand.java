package org.medicalsuite.suite.run;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.medicalsuite.kernel.testing.Build;

/** {@code ./dev run}: the whole suite on this machine until Ctrl-C. */
public final class RunCommand {
    /** Who did not choose a plan is assigned while one looks on, and not within ten minutes. */
    private static final Map<String, String> PATIENCE_OF_A_NEWCOMER = Map.of("ELIGIBILITY_CHOICE_CLOCK_EVERY", "15s");

    private final PrintStream out;
    private final Clock clock;

    /** Set once we are asked to end, after which no part's end is news. */
    private volatile boolean stopping;

    public RunCommand(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    /** Runs until the process is told to end or a part of the suite dies; returns the exit code. */
    public int run(Packaging packaging, boolean fresh) throws IOException, InterruptedException {
        var started = clock.instant();
        var root = Build.root();
        var home = root.resolve(".suite");
        HomePorts.requireFree();
        if (fresh) {
            deleteTree(home);
        }
        say(started, "starting PostgreSQL and Keycloak (data in " + home + (fresh ? ", fresh)" : ")"));
        var servers = LocalServers.start(home, HomePorts.POSTGRES, HomePorts.KEYCLOAK);
        endAtExit(servers);
        say(started, "PostgreSQL is ready on port " + HomePorts.POSTGRES);
        var suite = RunningSuite.start(
                root,
                packaging,
                servers.servers().with(PATIENCE_OF_A_NEWCOMER),
                ServicePorts.AT_HOME,
                home.resolve("logs"),
                line -> say(started, line));
        return serve(started, servers, suite);
    }

    private int serve(Instant started, LocalServers servers, RunningSuite suite)
            throws IOException, InterruptedException {
        var end = endOf(servers, suite);
        servers.awaitKeycloak();
        say(started, "Keycloak is ready on port " + HomePorts.KEYCLOAK);
        try (var http = HttpClient.newHttpClient()) {
            var feed = new StateFeed(http, suite.door(), servers.servers().issuer());
            say(started, feed.sendSamplePeople(clock));
            say(started, feed.sendSampleNetworks());
            say(started, feed.sendSampleChoicePackets(clock));
        }
        say(started, "the suite is ready");
        out.println(Welcome.text(suite.door(), servers.servers().issuer(), new Questions(clock)));
        var reason = end.join();
        if (!stopping) {
            out.println(reason);
        }
        return 1;
    }

    /** Ctrl-C and kill end this process without unwinding its stack, so whatever it started is ended by a hook. */
    private void endAtExit(LocalServers servers) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopping = true;
            out.println("stopping …");
            endServices();
            servers.close();
        }));
    }

    private static void endServices() {
        var children = ProcessHandle.current().children().toList();
        children.forEach(ProcessHandle::destroy);
        var ended = CompletableFuture.allOf(
                children.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
        try {
            ended.get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** Completes with a sentence when any process of the suite ends by itself. */
    private static CompletableFuture<String> endOf(LocalServers servers, RunningSuite suite) {
        var ends = new ArrayList<CompletableFuture<String>>();
        for (var service : suite.services()) {
            ends.add(service.process()
                    .onExit()
                    .thenApply(process -> service.room().module() + " ended with code " + process.exitValue()
                            + "; stopping everything" + service.lastWords()));
        }
        ends.add(servers.keycloak()
                .onExit()
                .thenApply(process -> "Keycloak ended with code " + process.exitValue() + "; stopping everything"));
        return CompletableFuture.anyOf(ends.toArray(CompletableFuture[]::new)).thenApply(String.class::cast);
    }

    private void say(Instant started, String line) {
        out.printf("%5.1f s  %s%n", Duration.between(started, clock.instant()).toMillis() / 1000.0, line);
    }

    private static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

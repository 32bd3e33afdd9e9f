package org.medicalsuite.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.Build;
import org.medicalsuite.kernel.testing.LocalPostgres;
import org.medicalsuite.kernel.testing.Ports;
import org.medicalsuite.kernel.testing.SharedServers;
import org.medicalsuite.kernel.testing.Tokens;
import org.medicalsuite.suite.run.Packaging;
import org.medicalsuite.suite.run.Room;
import org.medicalsuite.suite.run.RunningSuite;
import org.medicalsuite.suite.run.Servers;
import org.medicalsuite.suite.run.ServicePorts;

/**
 * Two gateways before two replicas of a service, each pair behind a switch. One process after the other is told to end
 * (SIGTERM) and started anew while creating requests, which nobody but their sender may repeat, keep coming.
 */
class RollingRestartJourney {
    private static final int SIGTERM = 143;
    private static final int PROVIDERS = 12;
    private static final int MEANWHILE = 100;

    private final SharedServers shared = SharedServers.running();
    private final String prefix = "rolling_" + UUID.randomUUID().toString().substring(0, 8) + "_";

    @Test
    void no_request_is_dropped_while_gateways_and_services_are_restarted_one_after_the_other() throws Exception {
        Tokens.awaitUp(shared.issuer(), Duration.ofMinutes(3));
        var services = List.of(Ports.free(), Ports.free());
        var gateways = List.of(Ports.free(), Ports.free());
        try (var behind = new Switch(services);
                var door = new Switch(gateways);
                var sender = new TarSender(door.address());
                var storm = new Storm();
                var tars = new Replicas(Room.TAR, behind, services, 0);
                var doors = new Replicas(Room.GATEWAY, door, gateways, behind.port())) {
            for (int i = 0; i < PROVIDERS; i++) {
                storm.add(sender::submit);
            }
            storm.await(MEANWHILE);
            tars.restartEach(storm);
            doors.restartEach(storm);
            storm.end();

            assertThat(storm.lostAnswers()).isEmpty();
            assertThat(numbers()).isEqualTo(Set.copyOf(storm.acknowledged().values()));
        }
    }

    @Test
    void a_gateway_that_ends_does_not_wait_for_those_who_sent_several_requests_and_left() throws Exception {
        Tokens.awaitUp(shared.issuer(), Duration.ofMinutes(3));
        int port = Ports.free();
        try (var silent = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
                var gateway = start(Room.GATEWAY, port, silent.getLocalPort())) {
            var request = """
                    GET /v1/tars HTTP/1.1
                    Host: localhost
                    Authorization: Bearer %s

                    """.formatted(Tokens.of("sunrise-pediatrics")).replace("\n", "\r\n");
            try (var client = new Socket(InetAddress.getLoopbackAddress(), port)) {
                client.getOutputStream().write(request.repeat(5).getBytes(StandardCharsets.US_ASCII));
                client.getOutputStream().flush();
                // The first is with the service.
                silent.accept();
            }
            var process = gateway.service(Room.GATEWAY).process();
            process.destroy();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).as("ended").isTrue();
        }
    }

    private RunningSuite start(Room room, int port, int tar) throws IOException, InterruptedException {
        return RunningSuite.start(
                EnumSet.of(room),
                Build.root(),
                Packaging.valueOf(System.getProperty("suite.packaging", Packaging.JVM_QUICK_START.name())),
                // Not ready for so long before it ends: the switch looks twenty times in it.
                new Servers(shared.postgresPort(), shared.issuer(), prefix)
                        .with(Map.of("QUARKUS_SHUTDOWN_DELAY", "2s")),
                new ServicePorts(port, tar, tar, room == Room.TAR ? port : tar),
                Build.root().resolve("suite/target/logs/rolling-" + port),
                _ -> {});
    }

    /** The numbers of all requests that were taken in. */
    private Set<String> numbers() throws SQLException {
        try (var connection = LocalPostgres.asOwner(LocalPostgres.url(shared.postgresPort(), prefix + "tar"));
                var rows = connection.createStatement().executeQuery("select tar_number from tar")) {
            var numbers = new HashSet<String>();
            while (rows.next()) {
                numbers.add(rows.getString(1));
            }
            return numbers;
        }
    }

    /** Two processes of one kind behind their switch. */
    private final class Replicas implements AutoCloseable {
        private final Room room;
        private final Switch before;
        private final List<Integer> ports;
        private final int tar;
        private final RunningSuite[] running;

        Replicas(Room room, Switch before, List<Integer> ports, int tar) throws IOException, InterruptedException {
            this.room = room;
            this.before = before;
            this.ports = ports;
            this.tar = tar;
            this.running = new RunningSuite[] {start(room, ports.get(0), tar), start(room, ports.get(1), tar)};
            for (int port : ports) {
                before.await(port, true);
            }
        }

        void restartEach(Storm storm) throws IOException, InterruptedException {
            for (int i = 0; i < running.length; i++) {
                running[i].close();
                assertThat(running[i].service(room).process().exitValue())
                        .as("%s ended by itself", room)
                        .isEqualTo(SIGTERM);
                storm.await(MEANWHILE);
                running[i] = start(room, ports.get(i), tar);
                before.await(ports.get(i), true);
                storm.await(MEANWHILE);
            }
        }

        @Override
        public void close() {
            for (var each : running) {
                each.close();
            }
        }
    }
}

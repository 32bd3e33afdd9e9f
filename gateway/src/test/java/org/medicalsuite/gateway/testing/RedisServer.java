package org.medicalsuite.gateway.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A real Redis or Valkey, where this machine has one on its path. */
public final class RedisServer implements AutoCloseable {
    private static final List<String> NAMES = List.of("valkey-server", "redis-server");

    private final Process process;
    private final int port;

    private RedisServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts one that keeps nothing on disk; empty where none is installed. */
    public static Optional<RedisServer> start() {
        return NAMES.stream().flatMap(name -> onPath(name).stream()).findFirst().map(RedisServer::start);
    }

    public String url() {
        return "redis://localhost:" + port;
    }

    private static RedisServer start(String binary) {
        try {
            int port = freePort();
            var process = new ProcessBuilder(
                            binary,
                            "--port",
                            Integer.toString(port),
                            "--bind",
                            "127.0.0.1",
                            "--save",
                            "",
                            "--appendonly",
                            "no")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectErrorStream(true)
                    .start();
            while (process.isAlive() && !answers(port)) {
                Thread.onSpinWait();
            }
            return new RedisServer(process, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> onPath(String name) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(folder -> folder + "/" + name)
                .filter(file -> new File(file).canExecute())
                .findFirst();
    }

    private static boolean answers(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() == '+';
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}

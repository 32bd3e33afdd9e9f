package org.medicalsuite.suite.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * One connection that asks and waits for the answer, again and again. Plain sockets, because on a machine of few cores a
 * full HTTP client would take more of them than the service under test.
 */
final class KeepAliveAsker implements AutoCloseable {
    private static final int LONGEST_LINE = 8192;

    private final Socket socket;
    private final InputStream in;
    private final String head;
    private final byte[] line = new byte[LONGEST_LINE];

    KeepAliveAsker(URI service, String path, String token) throws IOException {
        socket = new Socket(service.getHost(), service.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        head = """
                POST %s HTTP/1.1\r
                Host: %s:%d\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length:\s""".formatted(path, service.getHost(), service.getPort(), token);
    }

    /** Asks and returns the answer's body; throws where it is anything but a success with a length. */
    String ask(String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var request = (head + bytes.length + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8);
        socket.getOutputStream().write(request);
        var status = readLine();
        int length = -1;
        for (var header = readLine(); !header.isEmpty(); header = readLine()) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        if (length < 0) {
            throw new IOException("An answer without a length: " + status);
        }
        var answer = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        if (!status.startsWith("HTTP/1.1 2")) {
            throw new IOException(status + ": " + answer);
        }
        return answer;
    }

    private String readLine() throws IOException {
        int length = 0;
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || length == LONGEST_LINE) {
                throw new IOException("The connection ended inside of an answer");
            }
            if (c != '\r') {
                line[length++] = (byte) c;
            }
        }
        return new String(line, 0, length, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

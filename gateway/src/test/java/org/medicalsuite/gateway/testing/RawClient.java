package org.medicalsuite.gateway.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks HTTP by hand, because a client library would mend what these tests want to send broken. */
public final class RawClient {
    private RawClient() {}

    /** Sends the text as it is, with \n for CR LF, and reads until the gateway closes the connection. */
    public static String exchange(String request) {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The status of a GET whose path is sent as it is written here. */
    public static int statusOfGet(String path, String token) {
        var answer = exchange("""
                GET %s HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Connection: close

                """.formatted(path, token));
        return statusOf(answer);
    }

    public static int statusOf(String answer) {
        return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3));
    }
}

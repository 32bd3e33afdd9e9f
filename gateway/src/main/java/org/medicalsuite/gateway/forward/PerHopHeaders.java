package org.medicalsuite.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;

/** Headers that are meant for the next hop only, the ones that Connection names included (RFC 9110 section 7.6.1). */
final class PerHopHeaders {
    private static final List<String> ALWAYS = List.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "upgrade",
            "http2-settings");

    private PerHopHeaders() {}

    /** Takes them out; {@code Transfer-Encoding} stays because the body's framing is read from it. */
    static void drop(MultiMap headers) {
        for (var named : List.copyOf(headers.getAll(HttpHeaders.CONNECTION))) {
            for (var name : named.split(",", -1)) {
                if (!name.strip().equalsIgnoreCase("transfer-encoding")) {
                    headers.remove(name.strip());
                }
            }
        }
        ALWAYS.forEach(headers::remove);
    }
}

package org.medicalsuite.kernel.http;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Where a request came from: the client's address as the gateway says it, and the address of whoever called us. The
 * second cannot be forged; the first is as true as the second is trusted, so both are kept.
 */
public class Origin {
    private static final String KEY = Origin.class.getName();
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");

    @ServerRequestFilter(preMatching = true)
    public void begin(RoutingContext exchange) {
        var peer = exchange.request().remoteAddress().hostAddress();
        ContextLocals.put(KEY, written(exchange.request().getHeader("X-Forwarded-For"), peer));
    }

    static String written(@Nullable String forwardedFor, String peer) {
        return forwardedFor != null && ADDRESS.matcher(forwardedFor).matches() ? forwardedFor + " via " + peer : peer;
    }

    /** Where the request that is being answered came from; null outside of one. */
    public static @Nullable String current() {
        return VertxContext.isOnDuplicatedContext()
                ? ContextLocals.<String>get(KEY).orElse(null)
                : null;
    }
}

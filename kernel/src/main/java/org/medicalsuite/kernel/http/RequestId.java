package org.medicalsuite.kernel.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Gives every request an id: the caller's where it is well-formed, else a new one. It is in every log line and answer. */
public class RequestId {
    public static final String HEADER = "X-Request-Id";

    public static final String MDC_KEY = "requestId";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    @ServerRequestFilter(preMatching = true)
    public void begin(ContainerRequestContext request) {
        var id = wellFormedOrNew(request.getHeaderString(HEADER));
        MDC.put(MDC_KEY, id);
        request.setProperty(MDC_KEY, id);
    }

    @ServerResponseFilter
    public void end(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(MDC_KEY) instanceof String id) {
            response.getHeaders().putSingle(HEADER, id);
        }
    }

    /** The id that the caller sent, where it is 8 to 64 letters, digits, points, hyphens or underscores; else a new one. */
    public static String wellFormedOrNew(@Nullable String sent) {
        return sent != null && WELL_FORMED.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }

    /** The id of the request that this thread answers, or null outside of one. */
    public static @Nullable String current() {
        return MDC.get(MDC_KEY) instanceof String id ? id : null;
    }
}

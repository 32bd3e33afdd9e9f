package org.medicalsuite.kernel.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the trace that a caller sends (W3C Trace Context) with the request, under the names that OpenTelemetry's own log
 * fields have, so that it is there with tracing switched off too.
 */
public class TraceContext {
    private static final String HEADER = "traceparent";

    private static final String TRACE = "traceId";
    private static final String SAMPLED = "sampled";
    private static final Pattern WELL_FORMED = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

    @ServerRequestFilter(preMatching = true)
    public void begin(ContainerRequestContext request) {
        var sent = request.getHeaderString(HEADER);
        if (sent == null) {
            return;
        }
        var found = WELL_FORMED.matcher(sent);
        if (found.matches()) {
            MDC.put(TRACE, found.group(1));
            // The last bit says that whoever called records this trace.
            MDC.put(SAMPLED, Boolean.toString((Integer.parseInt(found.group(3), 16) & 1) == 1));
        }
    }

    /** The trace of the request that this thread answers, where it is recorded; else null. */
    public static @Nullable String recordedTrace() {
        return "true".equals(MDC.get(SAMPLED)) && MDC.get(TRACE) instanceof String trace ? trace : null;
    }
}

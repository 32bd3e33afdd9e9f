package org.medicalsuite.eligibility;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;

/**
 * Holds every body but that of a file to a small limit. The server's own limit is that of the largest file,
 * because Quarkus knows one limit for all routes.
 */
@Singleton
public class BodyLimit {
    private static final Set<String> FILES = Set.of("/v1/enrollment-files", "/v1/provider-network-files");

    private final long most;

    /**
     * @param most bytes
     */
    public BodyLimit(@ConfigProperty(name = "eligibility.max-body-bytes", defaultValue = "1048576") long most) {
        this.most = most;
    }

    @ServerRequestFilter(preMatching = true)
    public void hold(ContainerRequestContext request, RoutingContext exchange) {
        if (FILES.contains(request.getUriInfo().getPath())) {
            return;
        }
        var length = exchange.request().getHeader("Content-Length");
        if (length == null) {
            // A body without a length is counted while it is read.
            exchange.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most);
        } else if (Long.parseLong(length) > most) {
            throw new Refusal(ProblemType.BODY_TOO_LARGE, "Send at most %d bytes".formatted(most));
        }
    }
}

package org.medicalsuite.kernel.http;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;

/**
 * Holds every body but that of a file to a small limit. Quarkus knows one limit for all routes, so where a service takes
 * files, the server's own limit is that of the largest file.
 */
@Singleton
public class BodyLimit {
    private final long most;
    private final List<String> files;

    /**
     * @param most bytes
     * @param files paths under which files are taken; what the server's own limit allows may come there
     */
    public BodyLimit(
            @ConfigProperty(name = "suite.bodies.max-bytes", defaultValue = "1048576") long most,
            @ConfigProperty(name = "suite.bodies.files") Optional<List<String>> files) {
        this.most = most;
        this.files = files.map(List::copyOf).orElse(List.of());
    }

    @ServerRequestFilter(preMatching = true)
    public void hold(ContainerRequestContext request, RoutingContext exchange) {
        if (file(request.getUriInfo().getPath())) {
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

    private boolean file(String path) {
        return files.stream().anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
    }
}

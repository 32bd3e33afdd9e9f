package org.medicalsuite.kernel.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;

/**
 * Wants the scope of an operation beside its role. A role says what a caller may be, a scope what its software was let do
 * for it: the same office may have a program that only asks. Who is nobody at all is left to the check of roles.
 */
public class ScopeCheck {
    /** Scope of operations that only ask: GET, and POST marked {@link OnlyAsks}. */
    public static final String READ = "read";

    /** Scope of all other operations. */
    public static final String WRITE = "write";

    /** Scope of auditors' operations. */
    public static final String AUDIT = "audit.read";

    private static final String WANTED = ScopeCheck.class.getName();
    private static final Set<String> ASKING = Set.of("GET", "HEAD", "OPTIONS");
    private static final int MARKED = Priorities.AUTHORIZATION - 1;

    private final SecurityIdentity identity;
    private final String service;

    public ScopeCheck(
            SecurityIdentity identity, @ConfigProperty(name = "quarkus.application.name") String application) {
        this.identity = identity;
        this.service = serviceOf(application);
    }

    /** The first part of a service's scopes: {@code tar} of {@code tar-service}. */
    public static String serviceOf(String application) {
        return application.replaceFirst("-service$", "");
    }

    @OnlyAsks
    @ServerRequestFilter(priority = MARKED)
    public void asks(ContainerRequestContext request) {
        request.setProperty(WANTED, service + "." + READ);
    }

    @OfAudit
    @ServerRequestFilter(priority = MARKED)
    public void audits(ContainerRequestContext request) {
        request.setProperty(WANTED, AUDIT);
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void hold(ContainerRequestContext request) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return;
        }
        var wanted = request.getProperty(WANTED) instanceof String marked ? marked : service + "." + byMethod(request);
        var granted = token.<Object>getClaim("scope") instanceof String words ? List.of(words.split(" ")) : List.of();
        if (!granted.contains(wanted)) {
            throw new Refusal(ProblemType.NOT_ALLOWED, "Ask for a token with the scope " + wanted);
        }
    }

    private static String byMethod(ContainerRequestContext request) {
        return ASKING.contains(request.getMethod()) ? READ : WRITE;
    }
}

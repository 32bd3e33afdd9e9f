package org.medicalsuite.gateway.discovery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.medicalsuite.gateway.answer.Problems;
import org.medicalsuite.kernel.ProblemType;

/** Tells software where and how to get a token, without asking for one. */
@Singleton
public class Discovery implements Handler<RoutingContext> {
    /** Where SMART clients look. */
    public static final String PATH = "/.well-known/smart-configuration";

    private final TenantConfigBean tenants;
    private final List<String> scopes;
    private final ObjectMapper json;
    private final Problems problems;

    public Discovery(
            TenantConfigBean tenants,
            @ConfigProperty(name = "suite.discovery.scopes") List<String> scopes,
            ObjectMapper json,
            Problems problems) {
        this.tenants = tenants;
        this.scopes = List.copyOf(scopes);
        this.json = json;
        this.problems = problems;
    }

    @Override
    public void handle(RoutingContext exchange) {
        var issuer = tenants.getDefaultTenant().getOidcMetadata();
        if (issuer == null) {
            problems.answer(
                    exchange,
                    ProblemType.UPSTREAM_UNAVAILABLE,
                    "The issuer of tokens is not there yet; try again soon");
            return;
        }
        try {
            exchange.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .end(json.writeValueAsString(SmartConfiguration.of(issuer, scopes)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

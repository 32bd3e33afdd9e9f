package org.medicalsuite.gateway.audit;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.gateway.answer.Problems;
import org.medicalsuite.gateway.answer.RequestIds;
import org.medicalsuite.gateway.answer.UnreadBody;
import org.medicalsuite.gateway.forward.ConnectionSettings;
import org.medicalsuite.gateway.route.ApiPath;
import org.medicalsuite.gateway.route.Route;
import org.medicalsuite.gateway.route.RouteTable;
import org.medicalsuite.kernel.Problem;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.http.RequestId;

/**
 * Puts the audit records that each service keeps together into one answer, newest first. All services or none: a list
 * that silently lacks one would look like a clean record. The services decide who may read.
 */
@Singleton
public class AllAuditRecords implements Handler<RoutingContext> {
    private static final Logger LOG = Logger.getLogger(AllAuditRecords.class);
    private static final String PATH = "/v1/audit-records";
    private static final int USUAL_PAGE = 50;

    private final RouteTable routes;
    private final List<String> names;
    private final HttpClient services;
    private final ConnectionSettings connections;
    private final Problems problems;

    /** @param names routes of the services that keep audit records */
    public AllAuditRecords(
            RouteTable routes,
            @ConfigProperty(name = "suite.audit.routes") List<String> names,
            HttpClient services,
            ConnectionSettings connections,
            Problems problems) {
        this.routes = routes;
        this.names = names;
        this.services = services;
        this.connections = connections;
        this.problems = problems;
    }

    @Override
    public void handle(RoutingContext exchange) {
        var request = exchange.request();
        if (!request.method().equals(HttpMethod.GET) || !ApiPath.of(request).equals(PATH)) {
            exchange.next();
            return;
        }
        var places = Places.parse(request.getParam("before"), names);
        var asked = places.stream()
                .flatMap(read -> names.stream().filter(name -> !read.isRead(name)))
                .toList();
        if (asked.isEmpty()) {
            problems.answer(exchange, ProblemType.INVALID_FIELDS, "before: send what the answer before gave as next");
            return;
        }
        var answers = asked.stream()
                .map(name -> ask(request, routes.named(name).orElseThrow(), places.get()))
                .toList();
        Future.all(answers)
                .map(all -> together(request, asked, places.get(), all.list()))
                .onSuccess(answer -> end(exchange, answer))
                .onFailure(failure -> {
                    LOG.warnf("Audit records: no answer: %s", failure.getClass().getSimpleName());
                    problems.answer(
                            exchange, ProblemType.UPSTREAM_UNAVAILABLE, "Try again after the time in Retry-After");
                });
    }

    private Future<ServicesAnswer> ask(HttpServerRequest request, Route route, Places places) {
        var query = new StringBuilder(PATH);
        add(query, "person", request.getParam("person"));
        add(query, "limit", request.getParam("limit"));
        places.of(route.name()).ifPresent(place -> add(query, "before", place));
        var call = route.call(HttpMethod.GET, query.toString(), connections.connectTimeout())
                .putHeader(HttpHeaders.ACCEPT, "application/json")
                .putHeader(HttpHeaders.AUTHORIZATION, request.getHeader(HttpHeaders.AUTHORIZATION))
                .putHeader(RequestId.HEADER, RequestIds.of(request))
                .putHeader("X-Forwarded-For", request.remoteAddress().hostAddress())
                .setIdleTimeout(route.answerTimeout().toMillis());
        return services.request(call)
                .compose(sent -> sent.send())
                .compose(answer -> answer.statusCode() < 500
                        ? answer.body().map(body -> new ServicesAnswer(answer.statusCode(), body))
                        : Future.failedFuture(new NotAnswered()));
    }

    private static void add(StringBuilder query, String name, @Nullable String value) {
        if (value != null) {
            query.append(query.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static ServicesAnswer together(
            HttpServerRequest request, List<String> asked, Places places, List<ServicesAnswer> answers) {
        var refused = answers.stream().filter(each -> each.status != 200).findFirst();
        if (refused.isPresent()) {
            // They say the same to the same question; the first speaks for all.
            return refused.get();
        }
        var pages = new LinkedHashMap<String, JsonObject>();
        for (int i = 0; i < asked.size(); i++) {
            pages.put(asked.get(i), new JsonObject(answers.get(i).body));
        }
        return new ServicesAnswer(
                200, MergedRecords.of(pages, places, limit(request)).toBuffer());
    }

    /** The services have refused every other limit. */
    private static int limit(HttpServerRequest request) {
        var limit = request.getParam("limit");
        return limit == null ? USUAL_PAGE : Integer.parseInt(limit);
    }

    private static void end(RoutingContext exchange, ServicesAnswer answer) {
        exchange.response()
                .setStatusCode(answer.status)
                .putHeader(HttpHeaders.CONTENT_TYPE, answer.status == 200 ? "application/json" : Problem.MEDIA_TYPE)
                .end(answer.body)
                .onComplete(_ -> UnreadBody.discard(exchange.request()));
    }

    private record ServicesAnswer(int status, Buffer body) {}

    /** Why there is no list: a service failed. */
    private static final class NotAnswered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotAnswered() {
            super("a service failed", null, false, false);
        }
    }
}

package org.medicalsuite.gateway.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.medicalsuite.kernel.Problem;
import org.medicalsuite.kernel.ProblemType;

/** Writes what the gateway itself refuses, in the suite's one form for errors. */
@Singleton
public class Problems {
    private final ObjectMapper json;
    private final Duration retryAfter;

    /** @param retryAfter what a client is told to wait where a part of the suite cannot be reached */
    public Problems(
            ObjectMapper json, @ConfigProperty(name = "suite.service-connections.retry-after") Duration retryAfter) {
        this.json = json;
        this.retryAfter = retryAfter;
    }

    /** Ends the exchange with a problem. */
    public void answer(RoutingContext exchange, ProblemType type, String detail) {
        answer(exchange, of(exchange.request(), type, detail));
    }

    /** Ends the exchange with a problem. */
    public void answer(RoutingContext exchange, Problem problem) {
        var request = exchange.request();
        var response = exchange.response();
        response.setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        sayWhenToRetry(problem, response.headers());
        UnreadBody.announce(request, response.headers());
        response.end(body(problem)).onComplete(_ -> UnreadBody.discard(request));
    }

    /** Says how long to wait where waiting helps. */
    public void sayWhenToRetry(Problem problem, MultiMap answerHeaders) {
        if (problem.status() == ProblemType.UPSTREAM_UNAVAILABLE.status()) {
            answerHeaders.set(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter.toSeconds()));
        }
    }

    /** A problem of the catalogue with the request's id. */
    public static Problem of(HttpServerRequest request, ProblemType type, String detail) {
        return Problem.of(type, detail, RequestIds.of(request), List.of());
    }

    /** The problem as it goes over the wire. */
    public Buffer body(Problem problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem could not be written", e);
        }
    }
}

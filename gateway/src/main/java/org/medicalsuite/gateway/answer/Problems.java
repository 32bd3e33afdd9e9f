package org.medicalsuite.gateway.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import org.medicalsuite.kernel.Problem;
import org.medicalsuite.kernel.ProblemType;

/** Writes what the gateway itself refuses, in the suite's one form for errors. */
@Singleton
public class Problems {
    private final ObjectMapper json;

    public Problems(ObjectMapper json) {
        this.json = json;
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
        UnreadBody.announce(request, response.headers());
        response.end(body(problem)).onComplete(_ -> UnreadBody.discard(request));
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

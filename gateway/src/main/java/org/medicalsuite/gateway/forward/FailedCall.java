package org.medicalsuite.gateway.forward;

import io.vertx.circuitbreaker.CircuitBreaker;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.ArrayList;
import org.jboss.logging.Logger;
import org.medicalsuite.gateway.answer.Problems;
import org.medicalsuite.gateway.answer.UnreadBody;
import org.medicalsuite.gateway.route.Route;
import org.medicalsuite.kernel.Problem;
import org.medicalsuite.kernel.ProblemType;

/**
 * Answers for a service that cannot: not reached, overdue, or gone before the head of its answer. For one that dies
 * later see {@link Download}.
 */
record FailedCall(Route route, CircuitBreaker circuit, Retries retries, Problems problems) implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(FailedCall.class);

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext exchange) {
        Upload.watch(exchange, route.maxBody());
        // The circuit only watches: the answer must not wait for it, its service may close the connection meanwhile.
        var sent = new ArrayList<Future<ProxyResponse>>(1);
        circuit.<Void>execute(call -> sent.add(
                retries.call(exchange, route).onComplete(result -> tell(call, isServicesFault(exchange, result)))));
        var answer = sent.isEmpty() ? Future.<ProxyResponse>failedFuture(new LeftAlone()) : sent.getFirst();
        return answer.recover(failure -> Future.succeededFuture(answer(exchange, failure)));
    }

    private static void tell(Promise<Void> circuit, boolean failed) {
        if (failed) {
            circuit.fail("no answer");
        } else {
            circuit.complete();
        }
    }

    /** A client that goes away, or sends more than it may, must not close a service for the others. */
    private static boolean isServicesFault(ProxyContext exchange, AsyncResult<ProxyResponse> result) {
        return result.failed()
                && !Upload.of(exchange).isTooLarge()
                && !exchange.request().proxiedRequest().response().closed();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext exchange) {
        Download.watch(exchange, route);
        if (Upload.of(exchange).hasEnded()) {
            return exchange.sendResponse();
        }
        // The answer, a problem or a service's early one, comes before the request was read to its end.
        var request = exchange.request().proxiedRequest();
        UnreadBody.announce(request, exchange.response().headers());
        return exchange.sendResponse().onSuccess(_ -> UnreadBody.leave(request));
    }

    private ProxyResponse answer(ProxyContext exchange, Throwable failure) {
        var request = exchange.request().proxiedRequest();
        var problem = problemOf(exchange, request, failure);
        var answer = exchange.request().release().response();
        answer.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .setBody(Body.body(problems.body(problem)));
        problems.sayWhenToRetry(problem, answer.headers());
        return answer;
    }

    private Problem problemOf(ProxyContext exchange, HttpServerRequest request, Throwable failure) {
        if (Upload.of(exchange).isTooLarge()) {
            return BodyLimit.problem(request, route);
        }
        if (!request.response().closed()) {
            LOG.warnf("%s: no answer: %s", route.name(), kindOf(failure));
        }
        if (failure.getCause() instanceof ServiceCall.AnswerOverdue) {
            return Problems.of(
                    request,
                    ProblemType.UPSTREAM_TIMEOUT,
                    "Whether the request took effect is not known: read before you repeat it, or repeat it with the"
                            + " same Idempotency-Key");
        }
        return Problems.of(
                request,
                ProblemType.UPSTREAM_UNAVAILABLE,
                "Try again after the time in Retry-After; repeat a creating request with the same Idempotency-Key");
    }

    /** The kind only: a message can carry an address with a query. */
    private static String kindOf(Throwable failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        return cause.getClass().getSimpleName();
    }

    /** Why a service was not asked. */
    private static final class LeftAlone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LeftAlone() {
            super("the service's circuit is open", null, false, false);
        }
    }
}

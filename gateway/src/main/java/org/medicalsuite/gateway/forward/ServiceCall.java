package org.medicalsuite.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import java.time.Duration;
import org.medicalsuite.gateway.route.Route;

/** Opens the call of a service, and ends it where the service has the whole request and does not answer in time. */
record ServiceCall(Route route, Duration connectTimeout) implements OriginRequestProvider {
    private static final long CANCEL = 8;

    @Override
    public Future<HttpClientRequest> create(ProxyContext exchange) {
        return exchange.client()
                .request(route.call(HttpMethod.GET, "/", connectTimeout))
                .onSuccess(call -> {
                    // Whatever fails is answered by FailedCall or ends with the client; it is no error of the log's.
                    call.exceptionHandler(_ -> {});
                    Upload.of(exchange).whenEnded(() -> startClock(call));
                });
    }

    private void startClock(HttpClientRequest call) {
        var vertx = Vertx.currentContext().owner();
        long clock = vertx.setTimer(route.answerTimeout().toMillis(), _ -> call.reset(CANCEL, new AnswerOverdue()));
        call.response().onComplete(_ -> vertx.cancelTimer(clock));
    }

    /** Why a call was given up. */
    static final class AnswerOverdue extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AnswerOverdue() {
            super("the service did not answer in time", null, false, false);
        }
    }
}

package org.medicalsuite.gateway.forward;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.medicalsuite.gateway.answer.RequestIds;
import org.medicalsuite.kernel.Problem;

/** The one problem that only a gateway has: a service took the request and did not answer in time. */
final class AnswerTimeout {
    private AnswerTimeout() {}

    static Problem problem(HttpServerRequest request) {
        return new Problem(
                "urn:medi-cal-suite:problem:upstream-timeout",
                "A part of the suite did not answer in time",
                504,
                "UPSTREAM_TIMEOUT",
                "Whether the request took effect is not known: read before you repeat it, or repeat it with the same"
                        + " Idempotency-Key",
                RequestIds.of(request),
                List.of());
    }
}

package org.medicalsuite.gateway.figures;

import io.vertx.core.http.HttpServerResponse;

/** What became of a request. */
enum Outcome {
    /** It was answered, by a "no" too. */
    ANSWERED,
    /** It was the caller's to mend: no token, a bad field, too many requests. */
    REFUSED,
    /** The suite failed: 500 and above. */
    FAILED,
    /** The answer did not arrive whole: the client went, or a service died in the middle. */
    BROKEN_OFF;

    static Outcome of(HttpServerResponse answer) {
        if (!answer.ended()) {
            return BROKEN_OFF;
        }
        int status = answer.getStatusCode();
        if (status >= 500) {
            return FAILED;
        }
        return status >= 400 ? REFUSED : ANSWERED;
    }
}

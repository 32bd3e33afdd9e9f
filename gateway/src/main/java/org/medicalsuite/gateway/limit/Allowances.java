package org.medicalsuite.gateway.limit;

import io.vertx.core.Future;

/** Who has how many requests left. */
interface Allowances {
    /** Takes one request of a client that may send so many in a window. */
    Future<TokenBucket.Answer> take(String client, int requests);
}

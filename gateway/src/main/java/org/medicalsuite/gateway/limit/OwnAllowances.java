package org.medicalsuite.gateway.limit;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** What this process knows: with three replicas a client gets three times its limit. */
final class OwnAllowances implements Allowances {
    /** Only verified clients have a bucket, so there are few; full ones are let go beyond this. */
    private static final int MANY = 10_000;

    private final Duration window;
    private final ConcurrentMap<String, TokenBucket> buckets = new ConcurrentHashMap<>();

    OwnAllowances(Duration window) {
        this.window = window;
    }

    @Override
    public Future<TokenBucket.Answer> take(String client, int requests) {
        long now = System.nanoTime();
        if (buckets.size() > MANY) {
            buckets.values().removeIf(bucket -> bucket.isFull(now));
        }
        var bucket = buckets.computeIfAbsent(client, _ -> new TokenBucket(requests, window, now));
        return Future.succeededFuture(bucket.take(now));
    }
}

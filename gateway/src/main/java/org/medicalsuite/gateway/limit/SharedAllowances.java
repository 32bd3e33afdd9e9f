package org.medicalsuite.gateway.limit;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisAPI;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * What all replicas know together, kept in Redis or Valkey: one script a request, by the store's own clock. A limit is
 * there to keep the suite answering, so a store that is away must not stop it: then each replica counts for itself.
 */
final class SharedAllowances implements Allowances {
    private static final Logger LOG = Logger.getLogger(SharedAllowances.class);
    private static final String KEY = "medi-cal-suite:rate-limit:";
    /** As {@link TokenBucket} does it; what a full bucket would not know is forgotten after a window. */
    private static final String TAKE = """
            local capacity, window = tonumber(ARGV[1]), tonumber(ARGV[2])
            local time = redis.call('TIME')
            local now = time[1] * 1000 + math.floor(time[2] / 1000)
            local kept = redis.call('HMGET', KEYS[1], 'tokens', 'at')
            local tokens, at = tonumber(kept[1]) or capacity, tonumber(kept[2]) or now
            tokens = math.min(capacity, tokens + math.max(0, now - at) * capacity / window)
            local granted = 0
            if tokens >= 1 then
              tokens = tokens - 1
              granted = 1
            end
            redis.call('HSET', KEYS[1], 'tokens', tostring(tokens), 'at', string.format('%.0f', now))
            redis.call('PEXPIRE', KEYS[1], window)
            return {granted, tostring(tokens)}
            """;

    private final RedisAPI store;
    private final Duration window;
    private final Duration atMost;
    private final Duration rest;
    private final Allowances own;
    private volatile long leftAloneUntil = System.nanoTime();

    /**
     * @param address such as {@code redis://host:6379}
     * @param window the time in which a limit that was used up is whole again
     * @param atMost longest wait for the store
     * @param rest so long a store that failed is left alone
     */
    SharedAllowances(Vertx vertx, String address, Duration window, Duration atMost, Duration rest) {
        this.store = RedisAPI.api(Redis.createClient(
                vertx, new RedisOptions().setConnectionString(address).setMaxPoolSize(8)));
        this.window = window;
        this.atMost = atMost;
        this.rest = rest;
        this.own = new OwnAllowances(window);
    }

    @Override
    public Future<TokenBucket.Answer> take(String client, int requests) {
        if (System.nanoTime() < leftAloneUntil) {
            return own.take(client, requests);
        }
        var context = Vertx.currentContext();
        var answer = Promise.<TokenBucket.Answer>promise();
        ask(client, requests).onComplete(result -> context.runOnContext(_ -> finish(answer, result, client, requests)));
        return answer.future();
    }

    private Future<Response> ask(String client, int requests) {
        return store.eval(
                        List.of(TAKE, "1", KEY + client, Integer.toString(requests), Long.toString(window.toMillis())))
                .timeout(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void finish(Promise<TokenBucket.Answer> answer, AsyncResult<Response> result, String client, int requests) {
        if (result.succeeded()) {
            boolean granted = result.result().get(0).toInteger() == 1;
            answer.complete(
                    TokenBucket.Answer.of(granted, result.result().get(1).toDouble(), requests, window));
            return;
        }
        leftAloneUntil = System.nanoTime() + rest.toNanos();
        LOG.warnf(
                "The store of rate limits does not answer, each gateway counts for itself: %s",
                result.cause().getClass().getName());
        own.take(client, requests).onComplete(answer);
    }
}

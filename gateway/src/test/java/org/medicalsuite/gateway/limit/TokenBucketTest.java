package org.medicalsuite.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final TokenBucket bucket = new TokenBucket(10, Duration.ofSeconds(5), 0);

    @Test
    void a_whole_window_may_come_at_once_and_no_more() {
        for (int left = 9; left >= 0; left--) {
            var answer = bucket.take(0);
            assertThat(answer.granted()).isTrue();
            assertThat(answer.left()).isEqualTo(left);
        }
        var refused = bucket.take(0);
        assertThat(refused.granted()).isFalse();
        assertThat(refused.left()).isZero();
        assertThat(refused.secondsUntilWhole()).isEqualTo(5);
        assertThat(refused.secondsUntilNext()).isEqualTo(1);
    }

    @Test
    void it_fills_evenly_and_never_over_its_size() {
        for (int i = 0; i < 10; i++) {
            bucket.take(0);
        }
        assertThat(bucket.take(SECOND).left()).isEqualTo(1);
        assertThat(bucket.take(100 * SECOND).left()).isEqualTo(9);
    }

    @Test
    void refused_requests_cost_nothing() {
        for (int i = 0; i < 1_000; i++) {
            bucket.take(0);
        }
        assertThat(bucket.take(SECOND).granted()).isTrue();
    }

    @Test
    void a_bucket_is_full_again_after_its_window() {
        bucket.take(0);
        assertThat(bucket.isFull(0)).isFalse();
        assertThat(bucket.isFull(SECOND)).isTrue();
    }
}

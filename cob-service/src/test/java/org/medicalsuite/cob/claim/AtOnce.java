package org.medicalsuite.cob.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.medicalsuite.kernel.testing.Tokens;

/** The same request several times at the same moment. */
final class AtOnce {
    private AtOnce() {}

    /** What each of them came to. */
    static <T> List<T> send(int times, Callable<T> request) throws Exception {
        Tokens.of("sunrise-pediatrics");
        Tokens.of("state-feed");
        var together = new CyclicBarrier(times);
        var answers = new ArrayList<T>();
        try (var threads = Executors.newFixedThreadPool(times)) {
            var running = new ArrayList<Future<T>>();
            for (int i = 0; i < times; i++) {
                running.add(threads.submit(() -> {
                    together.await();
                    return request.call();
                }));
            }
            for (var one : running) {
                answers.add(one.get());
            }
        }
        return answers;
    }
}

package org.medicalsuite.k8s;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for a native call no longer than told. Such a call cannot be interrupted: when the time is up it is left behind
 * on its daemon thread, the test fails, and Surefire ends the process.
 */
final class TimeLimit {
    private TimeLimit() {}

    static <T> T within(Duration limit, Callable<T> call) {
        var task = new FutureTask<>(call);
        Thread.ofPlatform().daemon().name("helm").start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("Helm did not answer within " + limit, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for Helm", e);
        } catch (ExecutionException e) {
            throw new HelmRefusal(e);
        }
    }
}

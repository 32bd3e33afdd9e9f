package org.medicalsuite.kernel.together;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Does in one go what several callers ask at the same time, as a database commits several transactions with one write.
 * Whoever comes first leads: it does the work of all who wait at that moment, its own included, and then hands the lead
 * to the next who waits. A caller that comes alone waits for nobody.
 *
 * <p>Where the work of several fails, each is tried alone, so that one that cannot be done does not fail the others. The
 * work must therefore have no effect where it throws, which holds for one statement or one transaction.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
public final class Together<Q, A> {
    private final int lanes;
    private final int most;
    private final Function<List<Q>, List<A>> work;
    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<Waiting<Q, A>> waiting = new ArrayDeque<>();
    private int leaders;

    /**
     * @param lanes how many groups may be at work at the same time; fewer lanes make larger groups
     * @param most the largest group
     * @param work answers a group in its order; called from the callers' own threads
     */
    public Together(int lanes, int most, Function<List<Q>, List<A>> work) {
        this.lanes = lanes;
        this.most = most;
        this.work = work;
    }

    /** The answer to one question; throws what the work threw for it. */
    public A ask(Q question) {
        var mine = new Waiting<Q, A>(question);
        if (enter(mine) || mine.awaitTurnOrAnswer()) {
            try {
                lead(mine);
            } finally {
                handOver();
            }
        }
        return mine.answer();
    }

    private boolean enter(Waiting<Q, A> mine) {
        lock.lock();
        try {
            if (leaders < lanes) {
                leaders++;
                return true;
            }
            waiting.add(mine);
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void lead(Waiting<Q, A> mine) {
        var group = new ArrayList<Waiting<Q, A>>();
        group.add(mine);
        lock.lock();
        try {
            while (group.size() < most && !waiting.isEmpty()) {
                group.add(waiting.remove());
            }
        } finally {
            lock.unlock();
        }
        if (!answered(group)) {
            for (var one : group) {
                alone(one);
            }
        }
    }

    /** Whoever waits longest leads next; a caller that found the lanes taken is never left behind. */
    private void handOver() {
        lock.lock();
        try {
            var next = waiting.poll();
            if (next == null) {
                leaders--;
            } else {
                next.lead();
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean answered(List<Waiting<Q, A>> group) {
        if (group.size() == 1) {
            return false;
        }
        try {
            var answers = work.apply(group.stream().map(Waiting::question).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).finish(answers.get(i), null);
            }
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private void alone(Waiting<Q, A> one) {
        try {
            one.finish(work.apply(List.of(one.question())).getFirst(), null);
        } catch (RuntimeException e) {
            one.finish(null, e);
        }
    }
}

package org.medicalsuite.kernel.together;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A caller that waits until its question is answered or it is its turn to lead. */
final class Waiting<Q, A> {
    private enum State {
        WAITING,
        LEADING,
        FINISHED
    }

    private final Q question;
    private final Thread caller = Thread.currentThread();
    private volatile State state = State.WAITING;
    private @Nullable A answer;
    private @Nullable RuntimeException failure;

    Waiting(Q question) {
        this.question = question;
    }

    Q question() {
        return question;
    }

    /** Returns true where this caller must lead, false where its answer is there. */
    boolean awaitTurnOrAnswer() {
        // An interrupted caller still waits: its question may be at work in another thread.
        boolean interrupted = false;
        while (state == State.WAITING) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return state == State.LEADING;
    }

    void lead() {
        wake(State.LEADING);
    }

    void finish(@Nullable A result, @Nullable RuntimeException thrown) {
        answer = result;
        failure = thrown;
        wake(State.FINISHED);
    }

    private void wake(State next) {
        state = next;
        if (!Thread.currentThread().equals(caller)) {
            LockSupport.unpark(caller);
        }
    }

    A answer() {
        if (failure != null) {
            throw failure;
        }
        if (answer == null) {
            throw new IllegalStateException("The work ended without an answer");
        }
        return answer;
    }
}

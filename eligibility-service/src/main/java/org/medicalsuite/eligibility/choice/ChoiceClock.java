package org.medicalsuite.eligibility.choice;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.medicalsuite.kernel.Caller;

/**
 * The job that opens choices and assigns those who did not choose. Any number of replicas may run it: what one has in
 * hand is locked, the others take the next or nothing.
 */
@ApplicationScoped
public class ChoiceClock {
    private static final Caller JOB = Caller.job("choice-clock", "eligibility-service");

    private final ChoiceSweep sweep;
    private final Packets packets;

    ChoiceClock(ChoiceSweep sweep, Packets packets) {
        this.sweep = sweep;
        this.packets = packets;
    }

    @Scheduled(every = "{eligibility.choice-clock.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        openChoices();
        assignOverdue();
    }

    /** Opens a choice for everybody who became mandatory and is in no plan. */
    public void openChoices() {
        var more = sweep.next(JOB);
        while (more) {
            more = sweep.next(JOB);
        }
    }

    /**
     * Assigns everybody whose days to choose are over.
     *
     * @return how many packets this worker dealt with
     */
    public int assignOverdue() {
        var dealtWith = 0;
        while (packets.assignNextOverdue(JOB)) {
            dealtWith++;
        }
        return dealtWith;
    }
}

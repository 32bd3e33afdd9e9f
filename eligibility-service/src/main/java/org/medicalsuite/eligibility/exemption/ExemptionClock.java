package org.medicalsuite.eligibility.exemption;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.medicalsuite.kernel.Caller;

/**
 * The job that tells people when their exemption is over; the search for people without a plan then opens a choice. Any
 * number of replicas may run it.
 */
@ApplicationScoped
public class ExemptionClock {
    private static final Caller JOB = Caller.job("exemption-clock", "eligibility-service");

    private final Exemptions exemptions;

    ExemptionClock(Exemptions exemptions) {
        this.exemptions = exemptions;
    }

    @Scheduled(every = "{eligibility.choice-clock.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        expireEnded();
    }

    /**
     * Ends every exemption whose days are over.
     *
     * @return how many this worker ended
     */
    public int expireEnded() {
        var ended = 0;
        while (exemptions.expireNext(JOB)) {
            ended++;
        }
        return ended;
    }
}

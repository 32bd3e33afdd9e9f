package org.medicalsuite.eligibility.notice;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.medicalsuite.kernel.Caller;

/** The job that enters the yearly notice of the right to leave a plan. Any number of replicas may run it. */
@ApplicationScoped
public class RightsClock {
    private static final Caller JOB = Caller.job("rights-clock", "eligibility-service");

    private final RightsSweep sweep;

    RightsClock(RightsSweep sweep) {
        this.sweep = sweep;
    }

    @Scheduled(every = "{eligibility.choice-clock.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        enterNotices();
    }

    /** Goes through all members, once a day however often it is called. */
    public void enterNotices() {
        var more = sweep.next(JOB);
        while (more) {
            more = sweep.next(JOB);
        }
    }
}

package org.medicalsuite.cob.claim;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Finishes what a process that died, or a tar-service that was down, has left behind. Any number of replicas may run it. */
@ApplicationScoped
public class UnitRecovery {
    private final UnitDrawing drawing;

    public UnitRecovery(UnitDrawing drawing) {
        this.drawing = drawing;
    }

    @Scheduled(every = "{cob.claims.recovery-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void finish() {
        drawing.takeUpLeftBehind();
    }
}

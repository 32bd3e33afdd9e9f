package org.medicalsuite.cob.investigation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Refusal;

/**
 * Works out anew what questionnaires have settled. Any number of replicas may run it at once: each claim is taken by
 * one of them and done in the transaction that takes it; a process that dies in between leaves the claim in the queue.
 */
@ApplicationScoped
public class OvernightReprocessing {
    private static final Logger LOG = Logger.getLogger(OvernightReprocessing.class);

    private final ReprocessingQueue queue;
    private final AffectedClaim affected;
    private final InvestigationSettings settings;
    private final Clock clock;

    public OvernightReprocessing(
            ReprocessingQueue queue, AffectedClaim affected, InvestigationSettings settings, Clock clock) {
        this.queue = queue;
        this.affected = affected;
        this.settings = settings;
        this.clock = clock;
    }

    /** Every claim that waits, each tried once a night. */
    @Scheduled(cron = "{overnight.reprocessing.cron}", timeZone = "America/Los_Angeles")
    public void overnight() {
        var begun = now();
        var more = true;
        while (more) {
            more = one(begun);
        }
    }

    private boolean one(Instant begun) {
        var taken = new ReprocessingQueue.Wanted[1];
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Optional<ReprocessingQueue.Wanted> wanted = queue.take(begun);
                wanted.ifPresent(it -> {
                    taken[0] = it;
                    queue.done(it, affected.workOut(it), now());
                });
                return wanted.isPresent();
            });
        } catch (RuntimeException e) {
            var wanted = taken[0];
            if (wanted == null) {
                throw e;
            }
            // One claim that cannot be worked out must not hold up the others.
            LOG.errorf(
                    "Reprocessing of claim %s failed: %s",
                    wanted.claim(), e.getClass().getName());
            QuarkusTransaction.requiringNew().run(() -> failed(wanted, e));
            return true;
        }
    }

    /** Tried again the next night, and given to a person when that does not help. What a rule refuses stays refused. */
    private void failed(ReprocessingQueue.Wanted wanted, RuntimeException cause) {
        int attempts = queue.tried(wanted, now());
        if (attempts >= settings.attempts() || cause instanceof Refusal) {
            affected.giveUp(
                    wanted,
                    List.of(new Basis(
                            "REPROCESSING_FAILED",
                            "The claim could not be worked out with what is known now; correct its facts",
                            Citation.knowledge("docs/operations.md"))));
            queue.done(wanted, ReprocessingQueue.Ended.FAILED, now());
        }
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}

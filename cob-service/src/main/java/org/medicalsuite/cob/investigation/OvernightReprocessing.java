package org.medicalsuite.cob.investigation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.medicalsuite.cob.claim.Reprocessing;
import org.medicalsuite.cob.questionnaire.Notice;
import org.medicalsuite.cob.questionnaire.QuestionnaireEvent;
import org.medicalsuite.kernel.time.Clocks;

/**
 * Works out anew what questionnaires have settled. Any number of replicas may run it at once: each claim is taken by
 * one of them and done in the transaction that takes it; a process that dies in between leaves the claim in the queue.
 */
@ApplicationScoped
public class OvernightReprocessing {
    private static final Logger LOG = Logger.getLogger(OvernightReprocessing.class);
    private static final String ACTOR = "cob-service";

    private final ReprocessingQueue queue;
    private final Questionnaires questionnaires;
    private final Reprocessing reprocessing;
    private final Clock clock;

    public OvernightReprocessing(
            ReprocessingQueue queue, Questionnaires questionnaires, Reprocessing reprocessing, Clock clock) {
        this.queue = queue;
        this.questionnaires = questionnaires;
        this.reprocessing = reprocessing;
        this.clock = clock;
    }

    /** Every claim that waits; returns how many were worked out. */
    @Scheduled(cron = "{overnight.reprocessing.cron}", timeZone = "America/Los_Angeles")
    public void overnight() {
        run();
    }

    int run() {
        int done = 0;
        for (var next = one(); next.isPresent(); next = one()) {
            done += next.get() == ReprocessingQueue.Ended.ADJUDICATED ? 1 : 0;
        }
        return done;
    }

    private Optional<ReprocessingQueue.Ended> one() {
        var failed = new ReprocessingQueue.Wanted[1];
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> queue.take().map(wanted -> {
                        failed[0] = wanted;
                        return workOut(wanted);
                    }));
        } catch (RuntimeException e) {
            var wanted = failed[0];
            if (wanted == null) {
                throw e;
            }
            // One claim that cannot be worked out must not hold up the others; its questionnaire stays as it is.
            LOG.errorf(
                    "Reprocessing of claim %s failed: %s",
                    wanted.claim(), e.getClass().getName());
            QuarkusTransaction.requiringNew()
                    .run(() -> queue.done(wanted.questionnaire(), ReprocessingQueue.Ended.FAILED, now()));
            return Optional.of(ReprocessingQueue.Ended.FAILED);
        }
    }

    private ReprocessingQueue.Ended workOut(ReprocessingQueue.Wanted wanted) {
        var claim = reprocessing.held(wanted.claim());
        var outcome = reprocessing.workOutAnew(claim, reprocessing.known(claim), ACTOR);
        var ended = switch (outcome) {
            case Reprocessing.Outcome.Adjudicated _ -> ReprocessingQueue.Ended.ADJUDICATED;
            case Reprocessing.Outcome.NotDecided _ -> ReprocessingQueue.Ended.NOT_DECIDED;
        };
        queue.done(wanted.questionnaire(), ended, now());
        if (ended != ReprocessingQueue.Ended.NOT_DECIDED) {
            settle(wanted);
        }
        return ended;
    }

    private void settle(ReprocessingQueue.Wanted wanted) {
        var today = LocalDate.now(clock.withZone(Clocks.CALIFORNIA));
        var asked = questionnaires.hold(wanted.questionnaire()).orElseThrow();
        var event = new QuestionnaireEvent.Reprocessed(today);
        var after = asked.life().after(event);
        questionnaires.append(asked.id(), after.events(), event, null, Notice.of(event, today), ACTOR, now());
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}

package org.medicalsuite.tar.request;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.tar.decision.Act;
import org.medicalsuite.tar.decision.Actor;
import org.medicalsuite.tar.decision.LineEvent;
import org.medicalsuite.tar.decision.LineLaw;
import org.medicalsuite.tar.decision.PassingTime;
import org.medicalsuite.tar.decision.Step;
import org.medicalsuite.tar.request.StoredTar.StoredEvent;
import org.medicalsuite.tar.request.StoredTar.StoredLine;
import org.medicalsuite.tar.request.TimeLimits.Limit;

/**
 * Brings about what follows from time alone: approvals and denials by missed limits, and announced reductions. Any number
 * of replicas may run it: each effect is one transaction that claims its row, and an effect is an event that is stored
 * once.
 */
@ApplicationScoped
public class TimeEffects {
    private static final int BATCH = 200;

    /** Who acts where nobody does. */
    private static final Caller TIME = Caller.job("time", "tar-service");

    private final TimeLimits limits;
    private final TarStore store;
    private final Recording recording;
    private final Queueing queueing;
    private final LineLaw law;
    private final AuditTrail audit;
    private final Clock clock;

    public TimeEffects(
            TimeLimits limits,
            TarStore store,
            Recording recording,
            Queueing queueing,
            LineLaw law,
            AuditTrail audit,
            Clock clock) {
        this.limits = limits;
        this.store = store;
        this.recording = recording;
        this.queueing = queueing;
        this.law = law;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(
            identity = "time-effects",
            every = "{suite.tar.time-effects.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void onSchedule() {
        var happened = bringAbout();
        if (happened > 0) {
            Log.infof("Time has moved %d lines", happened);
        }
    }

    /** Brings about everything that is due now; tells how many lines this call has moved. */
    public int bringAbout() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var happened = 0;
        var batch = runOut(now, Limit.FIRST);
        while (!batch.isEmpty()) {
            for (var limit : batch) {
                happened += happens(limit, now) ? 1 : 0;
            }
            batch = runOut(now, batch.getLast());
        }
        return happened;
    }

    private List<Limit> runOut(Instant now, Limit after) {
        return QuarkusTransaction.requiringNew().call(() -> limits.runOut(now, after, BATCH));
    }

    private boolean happens(Limit limit, Instant now) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> limits.claim(limit, now) && moved(limit, now));
        } catch (RuntimeException e) {
            // One line that cannot be moved must not hold up the others; the next run tries it again.
            Log.error("A line whose time has run out could not be moved", e);
            return false;
        }
    }

    private boolean moved(Limit limit, Instant now) {
        var tar = store.find(limit.number()).orElseThrow();
        var line = tar.line(limit.line()).orElseThrow();
        var facts = tar.facts(line);
        var state = law.fold(facts, tar.acts(line)).state();
        var coming = law.coming(facts, state).filter(effect -> !now.isBefore(effect.at()));
        if (coming.isEmpty()) {
            // The tables of deadlines have changed since the limit was noted.
            queueing.keep(tar, List.of(line));
            return false;
        }
        // It happens when the law says, however late the job looks.
        var act = new Act(Actor.SYSTEM, false, coming.get().at(), event(coming.get(), tar, line));
        if (law.next(facts, state, act) instanceof Step.Refused(var rule)) {
            throw new IllegalStateException("What time does is refused by " + rule);
        }
        recording.record(tar, List.of(StoredEvent.of(tar.version() + 1, line.line(), act, TIME.subject())));
        audit.record(
                TIME,
                new AuditTrail.Entry(
                        "tar.time", tar.header().cin(), limit.number().value(), "payment", "moved"));
        return true;
    }

    private static LineEvent event(PassingTime.Coming coming, StoredTar tar, StoredLine line) {
        return coming.event() instanceof LineEvent.ReductionTakesEffect
                ? new LineEvent.ReductionTakesEffect(tar.usedOf(line))
                : coming.event();
    }
}

package org.medicalsuite.tar.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.medicalsuite.tar.decision.LineLaw;
import org.medicalsuite.tar.decision.PassingTime;
import org.medicalsuite.tar.request.StoredTar.StoredLine;

/** Keeps the lists of open lines and of time limits in step with the events, in the same transaction. */
@ApplicationScoped
public class Queueing {
    private final LineLaw law;
    private final LineClocks clocks;
    private final OpenLines openLines;
    private final TimeLimits limits;

    public Queueing(LineLaw law, LineClocks clocks, OpenLines openLines, TimeLimits limits) {
        this.law = law;
        this.clocks = clocks;
        this.openLines = openLines;
        this.limits = limits;
    }

    /** Brings both lists in step with the events of these lines; answers how many rows that changed. */
    int keep(StoredTar tar, List<StoredLine> lines) {
        int changed = 0;
        for (var line : lines) {
            boolean waitingChanged = waiting(tar, line)
                    .map(waiting -> openLines.waits(tar.header(), line, waiting.status(), waiting.due()))
                    .orElseGet(() -> openLines.closed(tar.header().number(), line.line()));
            boolean limitChanged = runsOut(tar, line)
                    .map(at -> limits.runsOut(tar.header().number(), line.line(), at))
                    .orElseGet(() -> limits.none(tar.header().number(), line.line()));
            changed += (waitingChanged ? 1 : 0) + (limitChanged ? 1 : 0);
        }
        return changed;
    }

    /** Whether a line waits for somebody, by its events alone. */
    Optional<Waiting> waiting(StoredTar tar, StoredLine line) {
        var state = law.fold(tar.facts(line), tar.acts(line)).state();
        return state.open()
                ? Optional.of(new Waiting(state.status(), clocks.due(tar.header(), state)))
                : Optional.empty();
    }

    /** When time alone will move a line, by its events alone. */
    Optional<Instant> runsOut(StoredTar tar, StoredLine line) {
        var facts = tar.facts(line);
        return law.coming(facts, law.fold(facts, tar.acts(line)).state()).map(PassingTime.Coming::at);
    }
}

package org.medicalsuite.tar.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.medicalsuite.tar.decision.LineLaw;
import org.medicalsuite.tar.request.StoredTar.StoredLine;

/** Keeps the list of open lines in step with the events, in the same transaction. */
@ApplicationScoped
public class Queueing {
    private final LineLaw law;
    private final LineClocks clocks;
    private final OpenLines openLines;

    public Queueing(LineLaw law, LineClocks clocks, OpenLines openLines) {
        this.law = law;
        this.clocks = clocks;
        this.openLines = openLines;
    }

    void keep(StoredTar tar, List<StoredLine> lines) {
        for (var line : lines) {
            waiting(tar, line)
                    .ifPresentOrElse(
                            waiting -> openLines.waits(tar.header(), line, waiting.status(), waiting.due()),
                            () -> openLines.closed(tar.header().number(), line.line()));
        }
    }

    /** Whether a line waits for somebody, by its events alone. */
    Optional<Waiting> waiting(StoredTar tar, StoredLine line) {
        var state = law.fold(tar.facts(line), tar.acts(line)).state();
        return state.open()
                ? Optional.of(new Waiting(state.status(), clocks.due(tar.header(), state)))
                : Optional.empty();
    }
}

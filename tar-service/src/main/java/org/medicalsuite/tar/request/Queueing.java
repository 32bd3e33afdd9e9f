package org.medicalsuite.tar.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
            var state = law.fold(tar.facts(line), tar.acts(line)).state();
            if (state.open()) {
                openLines.waits(tar.header(), line, state.status(), clocks.due(tar.header(), state));
            } else {
                openLines.closed(tar.header().number(), line.line());
            }
        }
    }
}

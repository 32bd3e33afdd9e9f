package org.medicalsuite.tar.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.medicalsuite.tar.request.StoredTar.StoredEvent;

/** Stores what has happened to a request and all that follows from it, in the caller's transaction. */
@ApplicationScoped
public class Recording {
    private final TarStore store;
    private final Queueing queueing;

    public Recording(TarStore store, Queueing queueing) {
        this.store = store;
        this.queueing = queueing;
    }

    /** The request after the events. */
    StoredTar record(StoredTar tar, List<StoredEvent> events) {
        store.append(tar.header().number(), events);
        var after = tar.with(events);
        queueing.keep(
                after,
                events.stream()
                        .flatMap(event -> after.line(event.line()).stream())
                        .toList());
        return after;
    }
}

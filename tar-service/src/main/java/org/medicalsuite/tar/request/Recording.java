package org.medicalsuite.tar.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.medicalsuite.tar.decision.LineLaw;
import org.medicalsuite.tar.hearing.NoticeRule;
import org.medicalsuite.tar.notice.Notices;
import org.medicalsuite.tar.request.StoredTar.StoredEvent;

/** Stores what has happened to a request and all that follows from it, in the caller's transaction. */
@ApplicationScoped
public class Recording {
    private final TarStore store;
    private final Queueing queueing;
    private final LineLaw law;
    private final NoticeRule noticeRule;
    private final Notices notices;

    public Recording(TarStore store, Queueing queueing, LineLaw law, NoticeRule noticeRule, Notices notices) {
        this.store = store;
        this.queueing = queueing;
        this.law = law;
        this.noticeRule = noticeRule;
        this.notices = notices;
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
        events.forEach(event -> tell(after, event));
        return after;
    }

    /** Each line is touched once in a change, so the state after the change is the state after the event. */
    private void tell(StoredTar after, StoredEvent event) {
        var line = after.line(event.line()).orElseThrow();
        var facts = after.facts(line);
        var state = law.fold(facts, after.acts(line)).state();
        noticeRule
                .of(facts, state, event.event(), event.at())
                .ifPresent(notice -> notices.keep(after.header().number(), event.seq(), line.line(), notice));
    }
}

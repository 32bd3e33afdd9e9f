package org.medicalsuite.tar.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.kernel.idempotency.IdempotentRequests;
import org.medicalsuite.tar.decision.Act;
import org.medicalsuite.tar.decision.Actor;
import org.medicalsuite.tar.decision.Channel;
import org.medicalsuite.tar.decision.Duplicate;
import org.medicalsuite.tar.decision.LineEvent;
import org.medicalsuite.tar.decision.LineRule;
import org.medicalsuite.tar.need.AuthorizationNeed;
import org.medicalsuite.tar.request.StoredTar.StoredEvent;
import org.medicalsuite.tar.request.StoredTar.StoredLine;
import org.medicalsuite.tar.request.TarAnswer.DuplicateAnswer;

/** Takes a new request in: number, lines, first events, all or nothing and once for a key. */
@ApplicationScoped
public class Submitting {
    private final IdempotentRequests idempotent;
    private final FreshNumbers numbers;
    private final TarStore store;
    private final OpenLines openLines;
    private final Queueing queueing;
    private final AuthorizationNeed need;
    private final TarView view;
    private final AuditTrail audit;
    private final Clock clock;

    public Submitting(
            IdempotentRequests idempotent,
            FreshNumbers numbers,
            TarStore store,
            OpenLines openLines,
            Queueing queueing,
            AuthorizationNeed need,
            TarView view,
            AuditTrail audit,
            Clock clock) {
        this.idempotent = idempotent;
        this.numbers = numbers;
        this.store = store;
        this.openLines = openLines;
        this.queueing = queueing;
        this.need = need;
        this.view = view;
        this.audit = audit;
        this.clock = clock;
    }

    /** Stores the request and answers with its number; a repeat of the key gets the first answer. */
    @Transactional
    public TarAnswer submit(Caller caller, @Nullable String key, Submission submission) {
        SubmissionCheck.pass(submission, caller);
        return idempotent.answer(
                caller, key, "tar.submit", submission, TarAnswer.class, () -> store(caller, submission));
    }

    private TarAnswer store(Caller caller, Submission submission) {
        // PostgreSQL keeps microseconds; what is answered must be what is read later.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var lines = IntStream.range(0, submission.lines().size())
                .mapToObj(i -> StoredLine.of(i + 1, submission.lines().get(i)))
                .toList();
        var header = TarHeader.of(submission, numbers.draw(), now, caller);
        while (!store.insert(header, lines)) {
            header = TarHeader.of(submission, numbers.draw(), now, caller);
        }
        var duplicates = duplicates(header, lines);
        var tar = new StoredTar(header, lines, List.of(), Map.of()).with(arrivals(header, lines));
        store.append(header.number(), tar.events());
        queueing.keep(tar, lines);
        audit.record(
                caller,
                new AuditTrail.Entry("tar.submit", header.cin(), header.number().value(), "payment", "submitted"));
        return view.submitted(tar, duplicates);
    }

    private List<StoredEvent> arrivals(TarHeader header, List<StoredLine> lines) {
        return lines.stream()
                .map(line -> {
                    var needsTar = !need.services()
                            .neverNeedsTar(
                                    header.category(), line.asked().dates().from());
                    var event = new LineEvent.Submit(Channel.ETAR, true, needsTar);
                    return StoredEvent.of(
                            line.line(),
                            line.line(),
                            new Act(Actor.PROVIDER, true, header.received(), event),
                            header.submittedBy());
                })
                .toList();
    }

    private List<DuplicateAnswer> duplicates(TarHeader header, List<StoredLine> lines) {
        var answers = new ArrayList<DuplicateAnswer>();
        for (var line : lines) {
            for (var found : openLines.alike(header, line)) {
                Duplicate.refusal(found.status()).ifPresent(rule -> {
                    throw new Refusal(
                            ProblemType.CONFLICT,
                            "Answer the question about TAR %s instead".formatted(found.number()),
                            List.of(RuleFault.of("lines[" + (line.line() - 1) + "]", rule)));
                });
                answers.add(new DuplicateAnswer(
                        line.line(), found.number(), found.line(), LineRule.DUPLICATE_OF_OPEN_LINE.basis()));
            }
        }
        return List.copyOf(answers);
    }
}

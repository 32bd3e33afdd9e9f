package org.medicalsuite.tar.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.kernel.idempotency.IdempotentRequests;
import org.medicalsuite.kernel.idempotency.KeyClaim;
import org.medicalsuite.tar.deadline.Deadlines;
import org.medicalsuite.tar.deadline.Programme;
import org.medicalsuite.tar.decision.Act;
import org.medicalsuite.tar.decision.Actor;
import org.medicalsuite.tar.decision.Duplicate;
import org.medicalsuite.tar.decision.LineEvent;
import org.medicalsuite.tar.decision.LineRule;
import org.medicalsuite.tar.need.AuthorizationNeed;
import org.medicalsuite.tar.office.FieldOffices;
import org.medicalsuite.tar.request.StoredTar.StoredEvent;
import org.medicalsuite.tar.request.StoredTar.StoredLine;
import org.medicalsuite.tar.request.TarAnswer.DuplicateAnswer;

/** Takes a new request in: number, lines, first events, all or nothing and once for a key. */
@ApplicationScoped
public class Submitting {
    private final IdempotentRequests idempotent;
    private final FreshNumbers numbers;
    private final BeforeIntake before;
    private final Intake intake;
    private final Queueing queueing;
    private final AuthorizationNeed need;
    private final FieldOffices offices;
    private final TarView view;
    private final ObjectMapper json;
    private final Clock clock;

    public Submitting(
            IdempotentRequests idempotent,
            FreshNumbers numbers,
            BeforeIntake before,
            Intake intake,
            Queueing queueing,
            AuthorizationNeed need,
            FieldOffices offices,
            TarView view,
            ObjectMapper json,
            Clock clock) {
        this.idempotent = idempotent;
        this.numbers = numbers;
        this.before = before;
        this.intake = intake;
        this.queueing = queueing;
        this.need = need;
        this.offices = offices;
        this.view = view;
        this.json = json;
        this.clock = clock;
    }

    /** Stores the request and answers with its number; a repeat of the key gets the first answer. */
    public TarAnswer submit(Caller caller, @Nullable String key, Submission submission) {
        SubmissionCheck.own(submission, caller);
        SubmissionCheck.pass(submission, "");
        return keep(idempotent.claim(caller, key, "tar.submit", submission), caller, submission, null);
    }

    /** Stores a request that came on paper, as {@link #submit} does; time counts from the day on the paper. */
    public TarAnswer enter(Caller caller, @Nullable String key, PaperSubmission paper) {
        SubmissionCheck.paper(paper);
        return keep(idempotent.claim(caller, key, "tar.enter-paper", paper), caller, paper.request(), paper.paper());
    }

    private TarAnswer keep(KeyClaim claim, Caller caller, Submission submission, @Nullable Paper paper) {
        var lines = lines(submission);
        while (true) {
            var found = before.read(claim, submission, lines);
            if (found.answer().isPresent()) {
                return answered(found.answer().get());
            }
            var duplicates = duplicates(found.alike());
            var request = request(claim, caller, submission, lines, duplicates, paper);
            if (intake.keep(request) == Intake.Outcome.STORED) {
                return request.answer();
            }
            // The number was taken, or a repeat under the same key came in between: look again.
        }
    }

    /** That another request came first under the same number or key; whoever does the work must begin anew. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * Stores a request and what belongs to it in the caller's transaction; a repeat of the key gets the first answer.
     *
     * @param wanted what is to be stored; asked for only where the key is new
     * @param stored told the number
     */
    TarAnswer within(KeyClaim claim, Caller caller, Supplier<Submission> wanted, Consumer<TarNumber> stored) {
        var known = before.answer(claim);
        if (known.isPresent()) {
            return answered(known.get());
        }
        var submission = wanted.get();
        SubmissionCheck.own(submission, caller);
        SubmissionCheck.pass(submission, "");
        var lines = lines(submission);
        var duplicates = duplicates(before.read(claim, submission, lines).alike());
        var request = request(claim, caller, submission, lines, duplicates, null);
        if (intake.keep(request) != Intake.Outcome.STORED) {
            throw new Overtaken();
        }
        stored.accept(request.header().number());
        return request.answer();
    }

    private static List<StoredLine> lines(Submission submission) {
        return IntStream.range(0, submission.lines().size())
                .mapToObj(i -> StoredLine.of(i + 1, submission.lines().get(i)))
                .toList();
    }

    private Intake.Request request(
            KeyClaim claim,
            Caller caller,
            Submission submission,
            List<StoredLine> lines,
            List<DuplicateAnswer> duplicates,
            @Nullable Paper paper) {
        // PostgreSQL keeps microseconds; what is answered must be what is read later.
        var received = paper == null ? clock.instant().truncatedTo(ChronoUnit.MICROS) : paper.received();
        var header = TarHeader.of(submission, numbers.draw(), received, caller, office(submission, received), paper);
        var tar = StoredTar.arriving(header, lines, events(header, lines));
        var arrivals = lines.stream()
                .map(line -> new Intake.Arrival(
                        line,
                        tar.events().get(line.line() - 1),
                        queueing.waiting(tar, line),
                        queueing.runsOut(tar, line)))
                .toList();
        return new Intake.Request(claim, caller, header, arrivals, view.submitted(tar, duplicates));
    }

    /** Plans have no field offices. */
    private @Nullable String office(Submission submission, Instant received) {
        return submission.delivery().programme() == Programme.FEE_FOR_SERVICE
                ? offices.deciding(submission.category(), submission.county(), Deadlines.localDay(received))
                        .orElse(null)
                : null;
    }

    private TarAnswer answered(String stored) {
        try {
            return json.readValue(stored, TarAnswer.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored answer could not be read", e);
        }
    }

    private List<StoredEvent> events(TarHeader header, List<StoredLine> lines) {
        return lines.stream()
                .map(line -> {
                    var needsTar = !need.services()
                            .neverNeedsTar(
                                    header.category(), line.asked().dates().from());
                    var event = new LineEvent.Submit(header.channel(), header.complete(), needsTar);
                    return StoredEvent.of(
                            line.line(),
                            line.line(),
                            new Act(Actor.PROVIDER, true, header.received(), event),
                            header.submittedBy());
                })
                .toList();
    }

    private static List<DuplicateAnswer> duplicates(List<BeforeIntake.Alike> alike) {
        for (var found : alike) {
            Duplicate.refusal(found.status()).ifPresent(rule -> {
                throw new Refusal(
                        ProblemType.CONFLICT,
                        "Answer the question about TAR %s instead".formatted(found.number()),
                        List.of(RuleFault.of("lines[" + (found.line() - 1) + "]", rule)));
            });
        }
        return alike.stream()
                .map(found -> new DuplicateAnswer(
                        found.line(), found.number(), found.ofLine(), LineRule.DUPLICATE_OF_OPEN_LINE.basis()))
                .toList();
    }
}

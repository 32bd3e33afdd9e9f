package org.medicalsuite.tar.request;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.kernel.idempotency.IdempotentRequests;
import org.medicalsuite.tar.access.AccessRule;
import org.medicalsuite.tar.decision.Actor;
import org.medicalsuite.tar.decision.Asked;
import org.medicalsuite.tar.decision.LineLaw;
import org.medicalsuite.tar.decision.LineRule;
import org.medicalsuite.tar.decision.Reauthorization;
import org.medicalsuite.tar.request.ReauthorizationRequest.ContinuedLine;
import org.medicalsuite.tar.request.StoredTar.StoredLine;

/** Takes a request for continued services in: under a number of its own, to which the number before it leads. */
@ApplicationScoped
public class Reauthorizing {
    private final IdempotentRequests idempotent;
    private final Submitting submitting;
    private final Successions successions;
    private final UnitMovements movements;
    private final TarStore store;
    private final LineLaw law;

    public Reauthorizing(
            IdempotentRequests idempotent,
            Submitting submitting,
            Successions successions,
            UnitMovements movements,
            TarStore store,
            LineLaw law) {
        this.idempotent = idempotent;
        this.submitting = submitting;
        this.successions = successions;
        this.movements = movements;
        this.store = store;
        this.law = law;
    }

    /** Stores the continuation and answers with its number; a repeat of the key gets the first answer. */
    public TarAnswer reauthorize(
            Caller caller, TarNumber number, @Nullable String key, ReauthorizationRequest request) {
        var claim = idempotent.claim(caller, key, "tar.reauthorize " + number, request);
        while (true) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> {
                    // Whoever continues the same request meanwhile, or repeats this, waits here.
                    movements.hold(number);
                    var before = entitled(caller, number);
                    return submitting.within(
                            claim,
                            caller,
                            () -> continued(before, request),
                            stored -> successions.continues(number, stored));
                });
            } catch (Submitting.Overtaken _) {
                // All is rolled back: look again, and draw another number.
            }
        }
    }

    private StoredTar entitled(Caller caller, TarNumber number) {
        var tar = store.find(number)
                .filter(found -> AccessRule.maySee(caller, found.parties()))
                .orElseThrow(Refusal::notFound);
        if (!AccessRule.actsAs(caller, Actor.PROVIDER, tar.parties())) {
            throw RuleFault.refusal("tarNumber", LineRule.ACTOR_NOT_ALLOWED);
        }
        return tar;
    }

    /** The request with what is taken over from the one before. */
    private Submission continued(StoredTar before, ReauthorizationRequest request) {
        if (before.succession().current() != null) {
            throw new Refusal(
                    ProblemType.CONFLICT,
                    "Continue the current request instead",
                    List.of(RuleFault.of("tarNumber", LineRule.REAUTHORIZED_ALREADY)));
        }
        var header = before.header();
        var seen = new HashSet<Integer>();
        var lines = IntStream.range(0, request.lines().size())
                .mapToObj(i -> line(before, request.lines().get(i), "lines[" + i + "]", seen))
                .toList();
        return new Submission(
                header.form(),
                header.category(),
                new Submission.Member(header.cin(), header.birthDate()),
                header.submitting(),
                header.rendering(),
                header.ordering(),
                header.diagnoses(),
                request.justification(),
                new Submission.Delivery(header.programme(), header.planCode()),
                null,
                null,
                null,
                header.serviceCounty() == null ? null : header.serviceCounty().code(),
                request.prescription(),
                lines);
    }

    private Submission.RequestedLine line(StoredTar before, ContinuedLine wish, String at, Set<Integer> seen) {
        var line = before.line(wish.line())
                .filter(_ -> seen.add(wish.line()))
                .orElseThrow(() -> Refusal.invalid(new FieldFault(
                        at + ".line",
                        "LINE_UNKNOWN",
                        "The request has no such line, or it stands here twice",
                        "Send each line once, by the number that the request shows")));
        if (wish.thru().isBefore(wish.from())) {
            throw Refusal.invalid(SubmissionCheck.datesCross(at + "."));
        }
        var wanted = new Asked(wish.units(), DateSpan.between(wish.from(), wish.thru()));
        refusal(before, line, wanted).ifPresent(rule -> {
            throw RuleFault.refusal(at, rule);
        });
        return new Submission.RequestedLine(line.serviceCode(), wish.units(), wish.from(), wish.thru(), wish.charge());
    }

    private Optional<LineRule> refusal(StoredTar before, StoredLine line, Asked wanted) {
        return Reauthorization.refusal(
                law.fold(before.facts(line), before.acts(line)).state(), wanted);
    }
}

package org.medicalsuite.eligibility.enrolment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.medicalsuite.eligibility.fact.Timeline;
import org.medicalsuite.eligibility.person.Change;
import org.medicalsuite.eligibility.person.KnownPerson;
import org.medicalsuite.eligibility.person.Revisions;

/**
 * Applies a file whose envelope was found whole, batch by batch, each in a transaction with the count of what is done:
 * a worker that dies leaves whole batches, and the next one goes on after them.
 */
@ApplicationScoped
class FileApplication {
    private final FileRecords files;
    private final Revisions revisions;
    private final Clock clock;

    FileApplication(FileRecords files, Revisions revisions, Clock clock) {
        this.files = files;
        this.revisions = revisions;
        this.clock = clock;
    }

    /**
     * @param done members that an earlier worker has dealt with
     */
    void apply(Path file, String id, UUID worker, int done) throws IOException, SQLException, BrokenFile {
        try (var in = new BufferedInputStream(Files.newInputStream(file));
                var members = new MemberReader(in)) {
            var batch = new MemberBatch();
            for (var member = members.next(); member.isPresent(); member = members.next()) {
                if (member.get().number() <= done) {
                    continue;
                }
                batch = collect(id, worker, batch, member.get());
            }
            commit(id, worker, batch);
        }
        QuarkusTransaction.requiringNew().call(() -> {
            files.finish(id, worker, clock.instant());
            return Optional.empty();
        });
    }

    private MemberBatch collect(String id, UUID worker, MemberBatch batch, MemberLoop member) {
        var into = batch;
        try {
            var statement = MemberReading.read(member);
            if (into.holds(statement.cin())) {
                commit(id, worker, into);
                into = new MemberBatch();
            }
            into.add(statement);
        } catch (Quarantined aside) {
            into.quarantine(QuarantinedMember.of(member.number(), aside.fault()));
        }
        if (into.full()) {
            commit(id, worker, into);
            into = new MemberBatch();
        }
        return into;
    }

    private void commit(String id, UUID worker, MemberBatch batch) {
        if (batch.size() > 0) {
            QuarkusTransaction.requiringNew().call(() -> {
                store(id, worker, batch);
                return Optional.empty();
            });
        }
    }

    private void store(String id, UUID worker, MemberBatch batch) throws SQLException {
        var known = revisions.lock(batch.people());
        var changes = new ArrayList<Change>();
        for (var statement : batch.statements()) {
            var before = known.get(statement.cin());
            if (before == null) {
                throw new IllegalStateException("A locked person is missing");
            }
            var change = change(before, statement);
            if (!change.changesNothing()) {
                changes.add(change);
            }
        }
        revisions.write(id, learnedAt(changes), changes);
        files.quarantine(id, batch.quarantined());
        files.progress(
                id,
                worker,
                clock.instant(),
                changes.size(),
                batch.statements().size() - changes.size(),
                batch.quarantined().size());
    }

    private static Change change(KnownPerson before, MemberStatement statement) {
        var timeline = new Timeline(before.spans());
        for (var coverage : statement.coverages()) {
            timeline.state(coverage.days(), coverage.kinds(), coverage.facts());
        }
        return new Change(
                before,
                statement.who().equals(before.who()) ? null : statement.who(),
                timeline.revision(),
                statement.segment());
    }

    /** Now; but later than anything known of these people, so that no span is known for no time at all. */
    private Instant learnedAt(Iterable<Change> changes) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (var change : changes) {
            var last = change.lastLearned().plus(1, ChronoUnit.MICROS);
            at = last.isAfter(at) ? last : at;
        }
        return at;
    }
}

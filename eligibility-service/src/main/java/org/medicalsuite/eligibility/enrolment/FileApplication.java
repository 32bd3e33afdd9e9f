package org.medicalsuite.eligibility.enrolment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.medicalsuite.eligibility.fact.Timeline;
import org.medicalsuite.eligibility.person.Change;
import org.medicalsuite.eligibility.person.KnownPerson;
import org.medicalsuite.eligibility.person.Revisions;

/**
 * Applies the staged members of a file, lane beside lane and batch after batch, each batch in a transaction with the
 * count of what is done: a worker that dies leaves whole batches, and the next one goes on after them.
 */
@ApplicationScoped
class FileApplication {
    private static final int LONGEST_SECONDS = 10 * 60;

    private final FileRecords files;
    private final FileLanes lanes;
    private final StagedMembers staged;
    private final Revisions revisions;
    private final Reconciliation reconciliation;
    private final Clock clock;

    FileApplication(
            FileRecords files,
            FileLanes lanes,
            StagedMembers staged,
            Revisions revisions,
            Reconciliation reconciliation,
            Clock clock) {
        this.files = files;
        this.lanes = lanes;
        this.staged = staged;
        this.revisions = revisions;
        this.reconciliation = reconciliation;
        this.clock = clock;
    }

    /**
     * Applies what is left of a file that this worker has taken.
     *
     * @param full whether the file states a plan's whole membership, so that who is missing is looked for
     */
    void apply(String id, UUID worker, boolean full) throws SQLException {
        var open = inTransaction(() -> lanes.of(id));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = open.entrySet().stream()
                    .map(lane -> threads.submit(() -> {
                        applyLane(id, worker, full, lane.getKey(), lane.getValue());
                        return lane.getKey();
                    }))
                    .toList();
            for (var lane : work) {
                lane.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A lane of the file could not be applied", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The file was left to another worker", e);
        }
        inTransaction(() -> {
            if (full) {
                reconciliation.findMissing(id);
            }
            files.finish(id, worker, clock.instant());
            staged.remove(id);
            return Optional.empty();
        });
    }

    private void applyLane(String id, UUID worker, boolean full, int lane, int reached) {
        int after = reached;
        for (var next = members(id, lane, after); !next.isEmpty(); next = members(id, lane, after)) {
            var batch = new MemberBatch();
            for (var member : next) {
                if (!batch.take(member)) {
                    after = commit(id, worker, full, lane, after, batch);
                    batch = new MemberBatch();
                    batch.take(member);
                }
            }
            after = commit(id, worker, full, lane, after, batch);
        }
    }

    private List<MemberLoop> members(String id, int lane, int after) {
        return inTransaction(() -> staged.next(id, lane, after));
    }

    private int commit(String id, UUID worker, boolean full, int lane, int from, MemberBatch batch) {
        inTransaction(() -> {
            store(id, worker, full, batch);
            lanes.reach(id, lane, from, batch.last());
            return Optional.empty();
        });
        return batch.last();
    }

    private void store(String id, UUID worker, boolean full, MemberBatch batch) throws SQLException {
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
        if (full) {
            reconciliation.found(id, changes);
        }
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

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(work);
    }
}

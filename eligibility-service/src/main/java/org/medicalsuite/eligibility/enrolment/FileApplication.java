package org.medicalsuite.eligibility.enrolment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

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
    private final BatchApplication batches;
    private final Reconciliation reconciliation;
    private final Clock clock;

    FileApplication(
            FileRecords files,
            FileLanes lanes,
            StagedMembers staged,
            BatchApplication batches,
            Reconciliation reconciliation,
            Clock clock) {
        this.files = files;
        this.lanes = lanes;
        this.staged = staged;
        this.batches = batches;
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
        var last = open.remove(FileLanes.AFTER_ALL);
        applyBeside(id, worker, full, open);
        if (last != null) {
            applyLane(id, worker, full, FileLanes.AFTER_ALL, last);
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

    private void applyBeside(String id, UUID worker, boolean full, Map<Integer, Integer> open) {
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
            batches.apply(id, worker, full, batch);
            lanes.reach(id, lane, from, batch.last());
            return Optional.empty();
        });
        return batch.last();
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(work);
    }
}

package org.medicalsuite.eligibility.enrolment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Applies what is left of a file. */
    void apply(TakenFile file) throws SQLException {
        var open = inTransaction(() -> lanes.of(file.id()));
        var last = open.remove(FileLanes.AFTER_ALL);
        applyBeside(file, open);
        if (last != null) {
            applyLane(file, FileLanes.AFTER_ALL, last);
        }
        inTransaction(() -> {
            if (file.full()) {
                reconciliation.findMissing(file.id());
            }
            files.finish(file.id(), file.worker(), clock.instant());
            staged.remove(file.id());
            return Optional.empty();
        });
    }

    private void applyBeside(TakenFile file, Map<Integer, Integer> open) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = open.entrySet().stream()
                    .map(lane -> threads.submit(() -> {
                        applyLane(file, lane.getKey(), lane.getValue());
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

    private void applyLane(TakenFile file, int lane, int reached) {
        int after = reached;
        for (var next = members(file.id(), lane, after); !next.isEmpty(); next = members(file.id(), lane, after)) {
            var batch = new MemberBatch();
            for (var member : next) {
                if (!batch.take(member)) {
                    after = commit(file, lane, after, batch);
                    batch = new MemberBatch();
                    batch.take(member);
                }
            }
            after = commit(file, lane, after, batch);
        }
    }

    private List<MemberLoop> members(String id, int lane, int after) {
        return inTransaction(() -> staged.next(id, lane, after));
    }

    private int commit(TakenFile file, int lane, int from, MemberBatch batch) {
        inTransaction(() -> {
            batches.apply(file, batch);
            lanes.reach(file.id(), lane, from, batch.last());
            return Optional.empty();
        });
        return batch.last();
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(work);
    }
}

package org.medicalsuite.eligibility.enrolment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads a file once, from beginning to end, into the staging table. All of it is one transaction with the file's
 * becoming APPLYING: a file that breaks off, or a process that dies, leaves nothing staged.
 */
@ApplicationScoped
class FileReading {
    private static final int SAY_EVERY = 10_000;
    private static final int LONGEST_SECONDS = 4 * 60 * 60;

    private final FileRecords files;
    private final FileLanes lanes;
    private final StagedMembers staged;
    private final Clock clock;
    private final int lanesOfAFile;

    /**
     * @param lanesOfAFile how many workers may apply one file at the same time
     */
    FileReading(
            FileRecords files,
            FileLanes lanes,
            StagedMembers staged,
            Clock clock,
            @ConfigProperty(name = "eligibility.enrolment.lanes", defaultValue = "2") int lanesOfAFile) {
        this.files = files;
        this.lanes = lanes;
        this.staged = staged;
        this.clock = clock;
        this.lanesOfAFile = lanesOfAFile;
    }

    /** Stages the members; throws, and leaves nothing staged, where the envelope is broken. */
    void read(Path file, String id, UUID worker) throws BrokenFile, IOException, SQLException {
        try (var in = new CountedInput(new BufferedInputStream(Files.newInputStream(file)));
                var members = new MemberReader(in)) {
            QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(LONGEST_SECONDS));
            try {
                lanes.open(id, lanesOfAFile);
                stage(members, id, lanesOfAFile, soFar -> sayHowFar(id, worker, in, soFar));
                files.read(id, worker, members.envelope(), clock.instant());
                QuarkusTransaction.commit();
            } finally {
                if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                    QuarkusTransaction.rollback();
                }
            }
        }
    }

    /** Fills the staging table again where PostgreSQL has lost it; what was applied stays applied. */
    void stageAgain(Path file, FileRecord before, UUID worker) throws BrokenFile, IOException, SQLException {
        int there = QuarkusTransaction.requiringNew().call(() -> staged.count(before.id()));
        if (there == before.envelope().members()) {
            return;
        }
        try (var in = new BufferedInputStream(Files.newInputStream(file));
                var members = new MemberReader(in)) {
            QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(LONGEST_SECONDS));
            try {
                staged.remove(before.id());
                var open = lanes.of(before.id()).keySet();
                int beside = open.contains(FileLanes.AFTER_ALL) ? open.size() - 1 : open.size();
                stage(members, before.id(), beside, _ -> {});
                files.progress(before.id(), worker, clock.instant(), 0, 0, 0);
                QuarkusTransaction.commit();
            } finally {
                if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                    QuarkusTransaction.rollback();
                }
            }
        }
    }

    /**
     * @param beside how many lanes are applied beside each other
     * @param howFar is told the number of the last member now and then
     */
    private void stage(MemberReader members, String id, int beside, IntConsumer howFar)
            throws BrokenFile, SQLException {
        try (var rows = staged.open(id, beside)) {
            for (var member = members.next(); member.isPresent(); member = members.next()) {
                rows.take(member.get());
                if (member.get().number() % SAY_EVERY == 0) {
                    howFar.accept(member.get().number());
                }
            }
            rows.finish();
            if (rows.merges()) {
                lanes.openAfterAll(id);
            }
        }
    }

    private void sayHowFar(String id, UUID worker, CountedInput in, int members) {
        QuarkusTransaction.requiringNew().call(() -> {
            files.reading(id, worker, in.count(), members, clock.instant());
            return Optional.empty();
        });
    }
}

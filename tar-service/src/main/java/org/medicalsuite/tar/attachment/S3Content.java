package org.medicalsuite.tar.attachment;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps content in an S3-compatible store. An upload is noted before the object is sent, and the note goes with the
 * transaction that writes the document's row: whatever dies in between leaves a note, by which the object is swept up.
 */
@ApplicationScoped
public class S3Content implements ContentStore {
    /** No upload takes so long; one that did would find its note gone, and fail. */
    static final Duration ABANDONED = Duration.ofHours(1);

    private static final int BUFFER = 64 * 1024;

    private final AgroalDataSource dataSource;
    private final S3 s3;

    public S3Content(AgroalDataSource dataSource, S3 s3) {
        this.dataSource = dataSource;
        this.s3 = s3;
    }

    @Override
    public ContentPlace place() {
        return ContentPlace.S3;
    }

    @Override
    public void bring(UUID id, Spooled content) {
        QuarkusTransaction.requiringNew()
                .call(() -> execute("insert into tar_object_upload (object, begun_at) values (?, now())", id));
        // Where this fails, the object may still arrive; the note waits until it certainly has or has not.
        s3.put(id, content.file(), content.sha256());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(UUID id, Spooled content) {
        if (execute("delete from tar_object_upload where object = ?", id) != 1) {
            throw new IllegalStateException("The upload took so long that it was swept up");
        }
    }

    @Override
    public void takeBack(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> unnote(id));
        } catch (RuntimeException e) {
            Log.warn("An object without a document is left to be swept up", e);
        }
    }

    /** Where the note is gone, the document's row was committed, whatever its writer was told; the object stays. */
    private void unnote(UUID id) {
        if (execute("delete from tar_object_upload where object = ?", id) == 1) {
            s3.delete(id);
        }
    }

    /** Holds the last bytes back until the checksum of all is right: a reader never gets a whole document that is not. */
    @Override
    public void copy(Attachment attachment, OutputStream out) throws IOException {
        try (var in = s3.get(attachment.id())) {
            var digest = MessageDigest.getInstance("SHA-256");
            var held = in.readNBytes(BUFFER);
            for (var next = in.readNBytes(BUFFER); next.length > 0; next = in.readNBytes(BUFFER)) {
                digest.update(held);
                out.write(held);
                held = next;
            }
            digest.update(held);
            if (!HexFormat.of().formatHex(digest.digest()).equals(attachment.sha256())) {
                throw new IOException("The object store has other content than was stored");
            }
            out.write(held);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Scheduled(
            identity = "abandoned-uploads",
            every = "{tar.attachments.s3.sweep-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void onSchedule() {
        sweep();
    }

    /** Deletes objects whose upload was abandoned, at any number of replicas at once; answers how many. */
    public int sweep() {
        int swept = 0;
        while (QuarkusTransaction.requiringNew().call(this::sweptOne)) {
            swept++;
        }
        return swept;
    }

    private boolean sweptOne() {
        var abandoned = abandoned();
        abandoned.ifPresent(this::unnote);
        return abandoned.isPresent();
    }

    private Optional<UUID> abandoned() {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select object from tar_object_upload where begun_at < now() - make_interval(mins => ?)
                        order by begun_at limit 1 for update skip locked""")) {
            select.setInt(1, Math.toIntExact(ABANDONED.toMinutes()));
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Abandoned uploads could not be read", e);
        }
    }

    private int execute(String sql, UUID id) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The note of an upload could not be written", e);
        }
    }
}

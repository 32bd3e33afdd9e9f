package org.medicalsuite.eligibility.enrolment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.audit.AuditTrail;

/**
 * Takes files in. The body goes to a temporary file first, which is read twice: once for the envelope, so that a
 * broken file is refused before anything is stored, and once to apply it. Memory does not grow with the file.
 */
@ApplicationScoped
public class EnrollmentFiles {
    private static final int MOST_SHOWN = 1000;

    private final FileRecords files;
    private final StoredFiles stored;
    private final FileApplication application;
    private final AuditTrail audit;
    private final Clock clock;

    EnrollmentFiles(FileRecords files, StoredFiles stored, FileApplication application, AuditTrail audit, Clock clock) {
        this.files = files;
        this.stored = stored;
        this.application = application;
        this.audit = audit;
        this.clock = clock;
    }

    /** Applies a file; one that was applied before is answered with what became of it then. */
    public EnrollmentFile take(InputStream body, Caller caller) {
        Path spooled = null;
        try {
            spooled = Files.createTempFile("enrollment-", ".834");
            var sha256 = spool(body, spooled);
            var before = QuarkusTransaction.requiringNew().call(() -> stored.byDigest(sha256));
            return before.isPresent()
                    ? again(spooled, before.get(), caller)
                    : first(spooled, sha256, envelope(spooled), caller);
        } catch (BrokenFile broken) {
            throw refused(broken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The file could not be stored", e);
        } finally {
            remove(spooled);
        }
    }

    /** What became of a file. */
    public Optional<EnrollmentFile> find(String id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var file = stored.byId(id);
            return file.isPresent() ? Optional.of(shown(file.get(), false)) : Optional.empty();
        });
    }

    private EnrollmentFile first(Path file, byte[] sha256, Envelope envelope, Caller caller)
            throws IOException, SQLException, BrokenFile {
        var id = "enf_" + UUID.randomUUID().toString().replace("-", "");
        var worker = UUID.randomUUID();
        var entered = QuarkusTransaction.requiringNew().call(() -> {
            var isNew = files.enter(id, sha256, envelope, caller.subject(), worker, clock.instant());
            if (isNew) {
                record(caller, id, "RECEIVED");
            }
            return isNew;
        });
        if (!entered) {
            // Somebody sent the same file in the same moment and was first.
            return again(
                    file,
                    QuarkusTransaction.requiringNew()
                            .call(() -> stored.byDigest(sha256))
                            .orElseThrow(),
                    caller);
        }
        return apply(file, id, worker, 0, caller);
    }

    private EnrollmentFile again(Path file, FileRecord before, Caller caller)
            throws IOException, SQLException, BrokenFile {
        return switch (before.state()) {
            case APPLIED ->
                QuarkusTransaction.requiringNew().call(() -> {
                    record(caller, before.id(), "ALREADY_APPLIED");
                    return shown(before, true);
                });
            case APPLYING -> resume(file, before.id(), caller);
        };
    }

    /** Goes on with a file whose worker died; refuses where the worker lives. */
    private EnrollmentFile resume(Path file, String id, Caller caller) throws IOException, SQLException, BrokenFile {
        var worker = UUID.randomUUID();
        if (!QuarkusTransaction.requiringNew().call(() -> files.takeOver(id, worker, clock.instant()))) {
            throw new Refusal(
                    ProblemType.CONFLICT,
                    "This file is being applied now; read its progress at /v1/enrollment-files/" + id);
        }
        var done = QuarkusTransaction.requiringNew()
                .call(() -> stored.byId(id))
                .orElseThrow()
                .done();
        return apply(file, id, worker, done, caller);
    }

    private EnrollmentFile apply(Path file, String id, UUID worker, int done, Caller caller)
            throws IOException, SQLException, BrokenFile {
        application.apply(file, id, worker, done);
        return QuarkusTransaction.requiringNew().call(() -> {
            record(caller, id, "APPLIED");
            return shown(stored.byId(id).orElseThrow(), false);
        });
    }

    private EnrollmentFile shown(FileRecord file, boolean alreadyApplied) {
        var quarantine =
                file.quarantined() == 0 ? List.<QuarantinedMember>of() : stored.quarantined(file.id(), MOST_SHOWN);
        return EnrollmentFile.of(file, alreadyApplied, quarantine);
    }

    private void record(Caller caller, String id, String outcome) {
        audit.record(caller, new AuditTrail.Entry("enrollment-file.apply", null, id, "operations", outcome));
    }

    private static byte[] spool(InputStream body, Path file) throws IOException {
        try (var digesting = new DigestInputStream(body, MessageDigest.getInstance("SHA-256"));
                var out = Files.newOutputStream(file)) {
            digesting.transferTo(out);
            return digesting.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static Envelope envelope(Path file) throws IOException, BrokenFile {
        try (var in = new BufferedInputStream(Files.newInputStream(file));
                var members = new MemberReader(in)) {
            // Only the envelope matters on the first reading.
            var member = members.next();
            while (member.isPresent()) {
                member = members.next();
            }
            return members.envelope();
        }
    }

    private static Refusal refused(BrokenFile broken) {
        var fault = broken.fault();
        return new Refusal(
                ProblemType.INVALID_FIELDS,
                "The file was refused whole and nothing of it was stored; see errors for the place",
                List.of(new FieldFault(
                        "segment[%d]".formatted(fault.segment()),
                        fault.code(),
                        "%s (segment %d of the file, ISA being 1)".formatted(fault.message(), fault.segment()),
                        fault.remedy())));
    }

    private static void remove(@Nullable Path spooled) {
        try {
            if (spooled != null) {
                Files.deleteIfExists(spooled);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

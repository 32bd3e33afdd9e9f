package org.medicalsuite.eligibility.enrolment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.storage.SpooledFile;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.audit.AuditTrail;

/**
 * Takes files in. The body goes to a temporary file first; that is read once, into the staging table, so that a broken
 * file is refused before anything of it is stored; then its members are applied. Memory does not grow with the file.
 */
@ApplicationScoped
public class EnrollmentFiles {
    private static final int MOST_SHOWN = 1000;

    private final FileRecords files;
    private final StoredFiles stored;
    private final FileReading reading;
    private final FileApplication application;
    private final Reconciliation reconciliation;
    private final AuditTrail audit;
    private final Clock clock;

    EnrollmentFiles(
            FileRecords files,
            StoredFiles stored,
            FileReading reading,
            FileApplication application,
            Reconciliation reconciliation,
            AuditTrail audit,
            Clock clock) {
        this.files = files;
        this.stored = stored;
        this.reading = reading;
        this.application = application;
        this.reconciliation = reconciliation;
        this.audit = audit;
        this.clock = clock;
    }

    /** Applies a file; one that was applied before is answered with what became of it then. */
    public EnrollmentFile take(InputStream body, Caller caller) {
        try (var spooled = SpooledFile.of(body)) {
            var before = inTransaction(() -> stored.byDigest(spooled.sha256()));
            return before.isPresent() ? again(spooled, before.get(), caller) : first(spooled, caller);
        } catch (BrokenFile broken) {
            throw refused(broken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The file could not be stored", e);
        }
    }

    /** What became of a file. */
    public Optional<EnrollmentFile> find(String id) {
        return inTransaction(() -> stored.byId(id).map(file -> shown(file, false)));
    }

    /** Files, the newest first, after one of them; empty where that one is not there. */
    Optional<List<EnrollmentFile>> page(@Nullable String after, int atMost) {
        return inTransaction(() -> {
            var last = after == null ? null : stored.byId(after).orElse(null);
            return after != null && last == null
                    ? Optional.empty()
                    : Optional.of(stored.page(last, atMost).stream()
                            .map(file -> EnrollmentFile.of(file, false, List.of()))
                            .toList());
        });
    }

    /** Members of a file that were set aside. */
    List<QuarantinedMember> quarantined(String id, int after, int atMost) {
        return inTransaction(() -> stored.quarantined(id, after, atMost));
    }

    /** What a full file was found to say about people; leaves a record of the list and one for each whom it names. */
    List<FileFinding> findings(String id, FileFinding.Finding finding, String after, int atMost, Caller caller) {
        return inTransaction(() -> {
            var page = reconciliation.page(id, finding, after, atMost);
            audit.recordAll(
                    caller,
                    Stream.concat(
                                    Stream.of(read(null, id, finding)),
                                    page.stream().map(one -> read(one.cin(), id, finding)))
                            .toList());
            return page;
        });
    }

    private static AuditTrail.Entry read(@Nullable Cin person, String id, FileFinding.Finding finding) {
        return new AuditTrail.Entry("enrollment-file.findings.read", person, id, "operations", finding.name());
    }

    private EnrollmentFile first(SpooledFile file, Caller caller) throws IOException, SQLException, BrokenFile {
        var id = "enf_" + UUID.randomUUID().toString().replace("-", "");
        var worker = UUID.randomUUID();
        if (!inTransaction(
                () -> files.enter(id, file.sha256(), file.bytes(), caller.subject(), worker, clock.instant()))) {
            // Somebody sent the same file in the same moment and was first.
            return again(
                    file,
                    inTransaction(() -> stored.byDigest(file.sha256())).orElseThrow(EnrollmentFiles::beingRead),
                    caller);
        }
        return readAndApply(file.path(), id, worker, caller);
    }

    private EnrollmentFile again(SpooledFile file, FileRecord before, Caller caller)
            throws IOException, SQLException, BrokenFile {
        return switch (before.state()) {
            case APPLIED ->
                inTransaction(() -> {
                    record(caller, before.id(), "ALREADY_APPLIED");
                    return shown(before, true);
                });
            case READING -> readAndApply(file.path(), before.id(), takeOver(before.id()), caller);
            case APPLYING -> resume(file, before, caller);
        };
    }

    private EnrollmentFile readAndApply(Path file, String id, UUID worker, Caller caller)
            throws IOException, SQLException, BrokenFile {
        try {
            reading.read(file, id, worker);
        } catch (BrokenFile broken) {
            inTransaction(() -> {
                files.remove(id, worker);
                return Optional.empty();
            });
            throw broken;
        }
        inTransaction(() -> {
            record(caller, id, "RECEIVED");
            return Optional.empty();
        });
        return apply(id, worker, caller);
    }

    /** Goes on with a file whose worker died; what was staged is still there unless PostgreSQL itself died. */
    private EnrollmentFile resume(SpooledFile file, FileRecord before, Caller caller)
            throws IOException, SQLException, BrokenFile {
        var worker = takeOver(before.id());
        reading.stageAgain(file.path(), before, worker);
        return apply(before.id(), worker, caller);
    }

    private UUID takeOver(String id) {
        var worker = UUID.randomUUID();
        if (!inTransaction(() -> files.takeOver(id, worker, clock.instant()))) {
            throw beingRead();
        }
        return worker;
    }

    private static Refusal beingRead() {
        return new Refusal(
                ProblemType.CONFLICT,
                "This file is being read or applied now; its progress stands in the list at /v1/enrollment-files");
    }

    private EnrollmentFile apply(String id, UUID worker, Caller caller) throws SQLException {
        var file = inTransaction(() -> stored.byId(id)).orElseThrow();
        application.apply(new TakenFile(id, worker, file.envelope().full(), caller));
        return inTransaction(() -> {
            record(caller, id, "APPLIED");
            return shown(stored.byId(id).orElseThrow(), false);
        });
    }

    private EnrollmentFile shown(FileRecord file, boolean alreadyApplied) {
        var quarantine =
                file.quarantined() == 0 ? List.<QuarantinedMember>of() : stored.quarantined(file.id(), 0, MOST_SHOWN);
        return EnrollmentFile.of(file, alreadyApplied, quarantine);
    }

    private void record(Caller caller, String id, String outcome) {
        audit.record(caller, new AuditTrail.Entry("enrollment-file.apply", null, id, "operations", outcome));
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

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }
}

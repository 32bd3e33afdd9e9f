package org.medicalsuite.eligibility.network;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medicalsuite.eligibility.network.NetworkFile.Rejection;
import org.medicalsuite.eligibility.network.NetworkRecords.Applied;
import org.medicalsuite.eligibility.storage.SpooledFile;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.audit.AuditTrail;

/**
 * Takes network files in. The body goes to a temporary file, so that a slow sender holds no lock, and is then applied
 * in one transaction: a process that dies leaves nothing of it. Memory does not grow with the file.
 */
@ApplicationScoped
public class NetworkFiles {
    private static final int LINES_AT_ONCE = 500;
    private static final int SECONDS_AT_MOST = 3600;

    private final NetworkRecords records;
    private final AuditTrail audit;
    private final Clock clock;

    NetworkFiles(NetworkRecords records, AuditTrail audit, Clock clock) {
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    /** Applies a file; one that was applied before is answered with what became of it then. */
    public NetworkFile take(InputStream body, Caller caller) {
        try (var spooled = SpooledFile.of(body)) {
            return QuarkusTransaction.requiringNew()
                    .timeout(SECONDS_AT_MOST)
                    .call(() -> apply(spooled.path(), spooled.sha256(), caller));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What became of a file; empty where it is not the caller's. */
    public Optional<NetworkFile> find(String id, Caller caller) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var sender = records.sender(id);
            var shown = caller.is(Role.SYSTEM) || caller.is(Role.AUDITOR);
            return sender.isPresent() && (shown || sender.get().equals(caller.subject()))
                    ? records.find(id)
                    : Optional.empty();
        });
    }

    private NetworkFile apply(Path file, byte[] sha256, Caller caller) throws IOException, SQLException {
        var id = "pnf_" + UUID.randomUUID().toString().replace("-", "");
        var at = records.begin(clock.instant().truncatedTo(ChronoUnit.MICROS));
        var before = records.enter(id, sha256, at, caller.subject());
        if (before.isPresent()) {
            record(caller, before.get().id(), "ALREADY_APPLIED");
            return before.get();
        }
        records.finish(id, lines(file, id, at, caller));
        record(caller, id, "APPLIED");
        var applied = records.find(id).orElseThrow();
        return new NetworkFile(
                id, false, at, applied.applied(), applied.unchanged(), applied.rejected(), applied.rejections());
    }

    private Applied lines(Path file, String id, Instant at, Caller caller) throws IOException, SQLException {
        var totals = new Applied(0, 0, 0);
        try (var in = new BufferedInputStream(Files.newInputStream(file));
                var lines = new NetworkLines(in)) {
            var rows = new LinkedHashMap<NetworkRow.Key, NetworkRow>();
            var rejections = new ArrayList<Rejection>();
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                try {
                    var row = NetworkRow.read(line.get().line(), line.get().cells(), caller);
                    // A key that comes again must see what its earlier line did.
                    if (rows.containsKey(row.key()) || rows.size() == LINES_AT_ONCE) {
                        totals = plus(totals, records.apply(id, at, rows.values()));
                        rows.clear();
                    }
                    rows.put(row.key(), row);
                } catch (RejectedRow rejected) {
                    rejections.add(rejected.rejection());
                }
                if (rejections.size() == LINES_AT_ONCE) {
                    totals = reject(totals, id, rejections);
                }
            }
            return reject(plus(totals, records.apply(id, at, rows.values())), id, rejections);
        }
    }

    private Applied reject(Applied totals, String id, List<Rejection> rejections) throws SQLException {
        records.reject(id, rejections);
        var more = new Applied(0, 0, rejections.size());
        rejections.clear();
        return plus(totals, more);
    }

    private static Applied plus(Applied one, Applied other) {
        return new Applied(
                one.applied() + other.applied(),
                one.unchanged() + other.unchanged(),
                one.rejected() + other.rejected());
    }

    private void record(Caller caller, String id, String outcome) {
        audit.record(caller, new AuditTrail.Entry("network-file.apply", null, id, "operations", outcome));
    }
}

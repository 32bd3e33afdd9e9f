package org.medicalsuite.eligibility.enrolment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.medicalsuite.kernel.Caller;

/**
 * Goes on with files that were found whole and whose worker died; any replica may, and the lease lets only one. Nobody
 * has to send the file again unless PostgreSQL itself died and the staged members with it.
 */
@ApplicationScoped
class AbandonedFiles {
    private static final Logger LOG = Logger.getLogger(AbandonedFiles.class);
    private static final Caller JOB = Caller.job("abandoned-files", "eligibility-service");

    private final FileRecords files;
    private final StoredFiles stored;
    private final StagedMembers staged;
    private final FileApplication application;
    private final Clock clock;
    private final Duration every;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

    AbandonedFiles(
            FileRecords files,
            StoredFiles stored,
            StagedMembers staged,
            FileApplication application,
            Clock clock,
            @ConfigProperty(name = "eligibility.enrolment.look-for-abandoned-every", defaultValue = "15s")
                    Duration every) {
        this.files = files;
        this.stored = stored;
        this.staged = staged;
        this.application = application;
        this.clock = clock;
        this.every = every;
    }

    void begin(@Observes StartupEvent event) {
        var _ = thread.scheduleWithFixedDelay(this::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    void end(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    private void look() {
        try {
            for (var id : QuarkusTransaction.requiringNew().call(() -> files.abandoned(clock.instant()))) {
                finish(id);
            }
        } catch (SQLException | RuntimeException e) {
            // The message may quote a row.
            LOG.warnf(
                    "An abandoned file could not be finished (%s); it is tried again",
                    e.getClass().getName());
        }
    }

    private void finish(String id) throws SQLException {
        var file = QuarkusTransaction.requiringNew().call(() -> stored.byId(id)).orElseThrow();
        var waiting = QuarkusTransaction.requiringNew().call(() -> staged.count(id));
        var worker = UUID.randomUUID();
        if (waiting == file.envelope().members()
                && QuarkusTransaction.requiringNew().call(() -> files.takeOver(id, worker, clock.instant()))) {
            LOG.infof("Going on with file %s after member %d", id, file.done());
            application.apply(new TakenFile(id, worker, file.envelope().full(), JOB));
        }
    }
}

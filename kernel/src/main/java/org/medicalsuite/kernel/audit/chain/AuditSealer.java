package org.medicalsuite.kernel.audit.chain;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Seals audit records a little after they were written, so that no answer waits for it and writers do not wait for each
 * other. Any number of replicas may run it: one at a time holds the lock, the others leave it at that.
 */
@ApplicationScoped
public class AuditSealer {
    private static final Logger LOG = Logger.getLogger(AuditSealer.class);
    private static final Duration BETWEEN_HEADS = Duration.ofHours(1);

    private final AgroalDataSource dataSource;
    private final Clock clock;
    private Instant headTold = Instant.EPOCH;

    public AuditSealer(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Scheduled(every = "{suite.audit.seal-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sealWhatIsSettled() throws SQLException {
        // One seal a transaction: what is sealed is committed, and the lock is let go in between.
        for (var sealed = sealNext(); sealed.isPresent(); sealed = sealNext()) {
            tellHead(sealed.get());
        }
    }

    private Optional<Seal> sealNext() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var sealed = Sealing.next(connection, clock.instant());
                connection.commit();
                return sealed;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /** What a log collector elsewhere keeps, nobody who owns this database can take back. */
    private void tellHead(Seal seal) {
        if (headTold.plus(BETWEEN_HEADS).isBefore(seal.sealedAt())) {
            headTold = seal.sealedAt();
            LOG.infof("Audit chain: seal %d is %s", seal.number(), seal.value().hex());
        }
    }
}

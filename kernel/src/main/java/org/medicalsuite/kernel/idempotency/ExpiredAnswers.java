package org.medicalsuite.kernel.idempotency;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Forgets answers whose requests need not be repeated any more; a key is new again afterwards. Any number of replicas may
 * run it: each takes rows that no other holds. The age is the database's to tell, which wrote the time; a sandbox's moved
 * clock does not count.
 */
@ApplicationScoped
public class ExpiredAnswers {
    private static final int AT_ONCE = 1000;

    private static final String DELETE = """
            delete from idempotent_answer where (client, key) in (
                select client, key from idempotent_answer
                where at < clock_timestamp() - ? * interval '1 second'
                order by at limit ? for update skip locked)""";

    private final AgroalDataSource dataSource;
    private final Duration kept;

    public ExpiredAnswers(
            AgroalDataSource dataSource, @ConfigProperty(name = "suite.idempotency.answers-kept") Duration kept) {
        this.dataSource = dataSource;
        this.kept = kept;
    }

    @Scheduled(
            identity = "expired-answers",
            every = "{suite.idempotency.sweep-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        sweep();
    }

    /** Deletes what has expired, some at a time so that nobody waits for it; tells how many this call has deleted. */
    @Transactional(Transactional.TxType.NEVER)
    public int sweep() {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement(DELETE)) {
            delete.setLong(1, kept.toSeconds());
            delete.setInt(2, AT_ONCE);
            int all = 0;
            int some;
            do {
                some = delete.executeUpdate();
                all += some;
            } while (some > 0);
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("Expired answers could not be deleted", e);
        }
    }
}

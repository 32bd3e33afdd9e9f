package org.medicalsuite.kernel.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records are sealed once and all of them, whoever writes and seals at the same time. */
class SealingTest {
    private AuditDatabase database;

    @BeforeEach
    void make() throws SQLException {
        database = new AuditDatabase();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void an_empty_chain_holds() throws SQLException {
        assertThat(database.seal()).isZero();
        assertThat(database.verdict()).isEqualTo(new Verdict.Intact(0, 0, 0, Sha256.NONE));
    }

    @Test
    void a_record_that_commits_late_waits_with_all_that_began_after_it_and_none_is_left_out() throws SQLException {
        try (var slow = database.service()) {
            slow.setAutoCommit(false);
            AuditDatabase.write(slow, "late");
            database.write(3);
            assertThat(database.seal()).isZero();
            assertThat(database.verdict()).isEqualTo(new Verdict.Intact(0, 0, 3, Sha256.NONE));
            slow.commit();
        }
        assertThat(database.seal()).isOne();
        assertIntact(1, 4);
    }

    @Test
    void a_record_that_was_rolled_back_is_missed_by_nobody() throws SQLException {
        try (var failing = database.service()) {
            failing.setAutoCommit(false);
            AuditDatabase.write(failing, "never");
            failing.rollback();
        }
        database.write(2);
        database.seal();
        assertIntact(1, 2);
    }

    @Test
    void a_thousand_records_are_one_seal() throws SQLException {
        try (var connection = database.service()) {
            AuditDatabase.run(connection, """
                    insert into audit_record (actor, client, roles, deed, purpose, outcome)
                    select 'a', 'c', 'SYSTEM', 'deed', 'operations', n::text from generate_series(1, 2500) n""");
        }
        assertThat(database.seal()).isEqualTo(3);
        assertIntact(3, 2500);
    }

    @Test
    void many_writers_and_three_sealers_at_once_make_one_chain() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Object> writer = () -> {
                database.write(200);
                return null;
            };
            var writers =
                    IntStream.range(0, 6).mapToObj(_ -> threads.submit(writer)).toList();
            var sealers = IntStream.range(0, 3)
                    .mapToObj(_ -> threads.submit(() -> {
                        for (int i = 0; i < 40; i++) {
                            database.seal();
                        }
                        return null;
                    }))
                    .toList();
            for (var each : writers) {
                each.get();
            }
            for (var each : sealers) {
                each.get();
            }
        }
        database.seal();
        assertThat(database.verdict()).isInstanceOfSatisfying(Verdict.Intact.class, intact -> {
            assertThat(intact.records()).isEqualTo(1200);
            assertThat(intact.unsealed()).isZero();
        });
    }

    @Test
    void who_finds_the_lock_taken_seals_nothing() throws SQLException {
        database.write(1);
        try (var first = database.service();
                var second = database.service()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            assertThat(Sealing.next(first, Instant.now())).isPresent();
            assertThat(Sealing.next(second, Instant.now())).isEmpty();
            second.rollback();
            first.commit();
        }
        assertIntact(1, 1);
    }

    @Test
    void after_a_restore_into_a_server_that_counts_transactions_anew_the_chain_goes_on() throws SQLException {
        database.write(2);
        database.asOwner(
                "set session_replication_role = replica; update audit_record set tx = '900000000000' where id = 2");
        database.migrated();
        database.write(2);
        database.seal();
        database.migrated();
        database.write(1);
        database.seal();
        assertThat(database.verdict()).isInstanceOfSatisfying(Verdict.Intact.class, intact -> {
            assertThat(intact.records()).isEqualTo(5);
            assertThat(intact.unsealed()).isZero();
        });
    }

    private void assertIntact(long seals, long records) throws SQLException {
        assertThat(database.verdict()).isInstanceOfSatisfying(Verdict.Intact.class, intact -> {
            assertThat(intact.seals()).isEqualTo(seals);
            assertThat(intact.records()).isEqualTo(records);
            assertThat(intact.unsealed()).isZero();
        });
    }
}

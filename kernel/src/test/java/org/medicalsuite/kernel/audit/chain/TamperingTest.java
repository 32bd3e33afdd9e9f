package org.medicalsuite.kernel.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.kernel.testing.LocalPostgres;

/** What the database refuses to everybody, and what the chain shows of what a superuser did all the same. */
class TamperingTest {
    private AuditDatabase database;

    /** Three seals of two records each: 1 and 2, 3 and 4, 5 and 6. */
    @BeforeEach
    void three_seals() throws SQLException {
        database = new AuditDatabase();
        for (int i = 0; i < 3; i++) {
            database.write(2);
            assertThat(database.seal()).isOne();
        }
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_record set outcome = 'other'",
                "delete from audit_record",
                "truncate audit_record",
                "update audit_seal set sealed_at = now()",
                "delete from audit_seal",
                "truncate audit_seal",
                "alter table audit_record disable trigger all",
                "drop trigger audit_record_is_final on audit_record",
                "set session_replication_role = replica",
                "drop table audit_seal"
            })
    void the_services_role_has_no_right_to_change_what_is_recorded(String statement) throws SQLException {
        try (var connection = database.service()) {
            assertThatThrownBy(() -> AuditDatabase.run(connection, statement))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update audit_record set outcome = 'other'", "delete from audit_seal", "truncate audit_record"})
    void the_owner_is_stopped_by_the_tables_themselves(String statement) {
        assertThatThrownBy(() -> database.asOwner(statement)).hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit_record set outcome = 'none' where id = 3           | 2 | 3 | was changed",
                "update audit_record set person = null where id = 6              | 3 | 6 | was changed",
                "update audit_record set at = at + interval '1 microsecond' where id = 1 | 1 | 1 | was changed",
                "delete from audit_record where id = 4                           | 2 | 4 | was removed",
                "delete from audit_record where id in (1, 5)                     | 1 | 1 | was removed",
                "delete from audit_record                                        | 1 | 1 | was removed",
                "insert into audit_record overriding system value select 9, at, actor, client, roles, deed, person,"
                        + " subject, purpose, outcome, request_id, acting_for, source, era, tx, emergency from audit_record"
                        + " where id = 3                                         | 2 | 9 | was put in",
                "update audit_seal set sealed_at = now() where number = 2        | 2 |   | does not follow",
                "update audit_seal set records = array[3] , digests = substr(digests, 1, 32) where number = 2"
                        + "                                                      | 2 |   | does not follow",
                "delete from audit_seal where number = 2                         | 2 |   | not there",
                "update audit_seal set number = number - 1 where number = 1; delete from audit_seal where number = 2"
                        + "                                                      | 1 |   | not there",
            })
    void the_first_broken_link_is_named(String tampering, long seal, Long record, String because) throws SQLException {
        database.asOwner("alter table audit_seal drop constraint audit_seal_number_check");
        database.tamper(tampering);
        assertThat(database.verdict()).isInstanceOfSatisfying(Verdict.Broken.class, broken -> {
            assertThat(broken.seal()).isEqualTo(seal);
            assertThat(broken.record().isPresent() ? broken.record().getAsLong() : null)
                    .isEqualTo(record);
            assertThat(broken.because()).contains(because);
        });
    }

    @Test
    void who_cuts_the_end_off_is_found_out_by_a_published_head() throws SQLException {
        var head = head();
        database.tamper("delete from audit_seal where number = 3; delete from audit_record where id in (5, 6)");
        assertThat(database.verdict()).isInstanceOf(Verdict.Intact.class);
        assertThat(database.verdict(Map.of(3L, head)))
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> assertThat(broken.because()).contains("cut off"));
    }

    @Test
    void who_makes_the_whole_chain_anew_is_found_out_by_a_published_head() throws SQLException {
        var head = head();
        database.tamper("truncate audit_seal; update audit_record set outcome = 'none' where id = 1");
        database.seal();
        database.write(1);
        database.seal();
        database.write(1);
        database.seal();
        assertThat(database.verdict()).isInstanceOf(Verdict.Intact.class);
        assertThat(database.verdict(Map.of(3L, head))).isInstanceOfSatisfying(Verdict.Broken.class, broken -> {
            assertThat(broken.seal()).isEqualTo(3);
            assertThat(broken.because()).contains("published with another value");
        });
    }

    @Test
    void the_command_says_intact_with_its_head_or_names_the_link() throws SQLException {
        assertThat(command(database.url(), "3=" + head()))
                .isEqualTo(0 + ": intact: 3 seals over 6 records, 0 not sealed yet");
        database.tamper("update audit_record set outcome = 'none' where id = 3");
        assertThat(command(database.url())).isEqualTo(1 + ": BROKEN at seal 2, audit record 3: the record was changed");
        assertThat(command("jdbc:postgresql://localhost:1/nowhere")).startsWith("2: could not be read");
        assertThat(command()).startsWith("2");
    }

    private String head() throws SQLException {
        return ((Verdict.Intact) database.verdict()).head().hex();
    }

    /** Exit code and first line without the database's name. */
    private static String command(String... arguments) {
        var account = new Properties();
        account.setProperty("user", LocalPostgres.SERVICE);
        account.setProperty("password", LocalPostgres.SERVICE);
        var out = new ByteArrayOutputStream();
        int code = VerifyAudit.run(List.of(arguments), account, new PrintStream(out, true, StandardCharsets.UTF_8));
        return code
                + out.toString(StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElse("")
                        .replaceFirst("^[a-z_0-9]*", "");
    }
}

package org.medicalsuite.kernel.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.emergency.EmergencyAccess;
import org.medicalsuite.kernel.http.Origin;
import org.medicalsuite.kernel.http.RequestId;

/**
 * Records who read or changed what about which person. The record is written in the transaction of the deed: where
 * the deed is rolled back there was none, and where the record cannot be written the deed does not happen.
 *
 * <p>The database refuses to change or remove a record: the services' role may not, and the trigger
 * {@code audit_record_is_final} stops everybody else. What a database owner could do all the same, the chain shows
 * ({@link org.medicalsuite.kernel.audit.chain}).
 */
@ApplicationScoped
public class AuditTrail {
    /** The columns that {@link #bind} fills. */
    public static final String COLUMNS =
            "actor, client, roles, deed, person, subject, purpose, outcome, request_id, acting_for, source,"
                    + " emergency";

    /** One parameter for each of {@link #COLUMNS}. */
    public static final String PARAMETERS = COLUMNS.replaceAll("[a-z_]+", "?");

    private static final String INSERT = "insert into audit_record (" + COLUMNS + ") values (" + PARAMETERS + ")";

    private static final String INSERT_ALL = "insert into audit_record (" + COLUMNS + ")"
            + " select ?, ?, ?, deed, person, subject, purpose, outcome, ?, ?, ?, ?"
            + " from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])"
            + " as each (deed, person, subject, purpose, outcome)";

    private final AgroalDataSource dataSource;

    public AuditTrail(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Writes one record; must run inside the transaction of the deed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Caller caller, Entry entry) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            bind(insert, 1, caller, entry);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new AuditNotWritten(e);
        }
    }

    /** Writes many records of one caller in one statement, such as one for each person of a list. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordAll(Caller caller, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(INSERT_ALL)) {
            insert.setString(1, caller.subject());
            insert.setString(2, caller.client());
            insert.setString(3, roles(caller));
            insert.setString(4, RequestId.current());
            insert.setString(5, actingFor(caller));
            insert.setString(6, Origin.current());
            insert.setString(7, EmergencyAccess.used());
            int at = 8;
            for (var column : Entry.COLUMNS) {
                insert.setArray(
                        at++,
                        connection.createArrayOf(
                                "text", entries.stream().map(column).toArray(String[]::new)));
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new AuditNotWritten(e);
        }
    }

    /** A caller's roles as a record names them. */
    public static String roles(Caller caller) {
        return caller.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    /** Whose data the caller's token opens, as a record names it: NPIs, plan codes, counties, or the caller alone. */
    public static @Nullable String actingFor(Caller caller) {
        var words = Stream.of(
                        caller.npis().stream().map(npi -> "npi:" + npi.value()),
                        caller.plans().stream().map(plan -> "plan:" + plan),
                        caller.counties().stream().map(county -> "county:" + county),
                        caller.cin().stream().map(_ -> "self"))
                .flatMap(each -> each)
                .sorted()
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? null : words;
    }

    /**
     * Binds {@link #COLUMNS} from this parameter on, for a statement that writes the deed and its record together;
     * returns the next free parameter.
     */
    public static int bind(PreparedStatement insert, int first, Caller caller, Entry entry) throws SQLException {
        int at = first;
        for (var value : row(caller, entry)) {
            insert.setString(at++, value);
        }
        return at;
    }

    /** The values of {@link #COLUMNS}. */
    static List<@Nullable String> row(Caller caller, Entry entry) {
        return Arrays.asList(
                caller.subject(),
                caller.client(),
                roles(caller),
                entry.deed(),
                entry.personText(),
                entry.subject(),
                entry.purpose(),
                entry.outcome(),
                RequestId.current(),
                actingFor(caller),
                Origin.current(),
                EmergencyAccess.used());
    }

    /**
     * What was done.
     *
     * @param deed verb and noun, such as {@code eligibility.inquire}
     * @param person whose data it was; null where it concerned nobody in particular or nobody was found
     * @param subject the record concerned, such as a TAR number; never free text
     * @param purpose why: treatment, payment or operations (45 CFR 164.506)
     * @param outcome how it ended, in one word
     */
    public record Entry(
            String deed, @Nullable Cin person, @Nullable String subject, String purpose, String outcome) {
        private static final List<Function<Entry, @Nullable String>> COLUMNS =
                List.of(Entry::deed, Entry::personText, Entry::subject, Entry::purpose, Entry::outcome);

        private @Nullable String personText() {
            return person == null ? null : person.value();
        }
    }

    /** The deed must not happen because its record could not be written. */
    public static final class AuditNotWritten extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AuditNotWritten(Exception cause) {
            super("The audit record could not be written", cause);
        }
    }
}

package org.medicalsuite.kernel.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Caller;

/**
 * Answers a repeated creating request with its first answer. The key, the work and the answer are committed together:
 * a process that dies in between leaves neither, and the second of two simultaneous requests waits for the first.
 */
@ApplicationScoped
public class IdempotentRequests {
    public static final String HEADER = "Idempotency-Key";

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    public IdempotentRequests(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /**
     * Does the work once for a caller's key and answers every repeat with the stored answer. Must run inside the
     * transaction that does the work.
     *
     * @param key the caller's {@code Idempotency-Key}; refused where it is missing or longer than 100 characters
     * @param operation the operation's name: the same key for another operation is refused
     * @param request what was asked for; the same key with another request is refused (422)
     * @param answerType what the work answers with
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <A> A answer(
            Caller caller,
            @Nullable String key,
            String operation,
            Object request,
            Class<A> answerType,
            Supplier<A> work) {
        var claim = claim(caller, key, operation, request);
        try (var connection = dataSource.getConnection()) {
            if (!insert(connection, claim)) {
                return json.readValue(stored(connection, claim), answerType);
            }
            var answer = work.get();
            store(connection, claim, json.writeValueAsString(answer));
            return answer;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The idempotent answer could not be kept", e);
        }
    }

    /** The claim of a caller's key, for those who store it with their record in one statement. */
    public KeyClaim claim(Caller caller, @Nullable String key, String operation, Object request) {
        return KeyClaim.of(caller, key, operation, request, json);
    }

    private static boolean insert(Connection connection, KeyClaim claim) throws SQLException {
        try (var insert = connection.prepareStatement("insert into idempotent_answer (" + KeyClaim.COLUMNS
                + ") values (?, ?, ?, ?) on conflict (client, key) do nothing")) {
            claim.bind(insert, 1);
            return insert.executeUpdate() == 1;
        }
    }

    private static String stored(Connection connection, KeyClaim claim) throws SQLException {
        try (var select = connection.prepareStatement(
                "select request_sha256, answer from idempotent_answer where client = ? and key = ?")) {
            select.setString(1, claim.owner());
            select.setString(2, claim.key());
            try (var row = select.executeQuery()) {
                row.next();
                claim.requireSame(row.getBytes(1));
                return row.getString(2);
            }
        }
    }

    private static void store(Connection connection, KeyClaim claim, String answer) throws SQLException {
        try (var update =
                connection.prepareStatement("update idempotent_answer set answer = ? where client = ? and key = ?")) {
            update.setString(1, answer);
            update.setString(2, claim.owner());
            update.setString(3, claim.key());
            update.executeUpdate();
        }
    }
}

package org.medicalsuite.kernel.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;

/**
 * Answers a repeated creating request with its first answer. The key, the work and the answer are committed together:
 * a process that dies in between leaves neither, and the second of two simultaneous requests waits for the first.
 */
@ApplicationScoped
public class IdempotentRequests {
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");

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
        var wellFormed = required(key);
        var digest = digest(operation, request);
        try (var connection = dataSource.getConnection()) {
            if (!claim(connection, caller, wellFormed, operation, digest)) {
                return json.readValue(stored(connection, caller, wellFormed, digest), answerType);
            }
            var answer = work.get();
            store(connection, caller, wellFormed, json.writeValueAsString(answer));
            return answer;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The idempotent answer could not be kept", e);
        }
    }

    private static String required(@Nullable String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw new Refusal(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Send an Idempotency-Key header of 1 to 100 visible characters, new for each new request",
                    List.of(new FieldFault(
                            HEADER,
                            "HEADER_REQUIRED",
                            "This request creates a record, so that a repeat must be recognisable",
                            "Send a fresh UUID and repeat the same one when you retry")));
        }
        return key;
    }

    private static boolean claim(Connection connection, Caller caller, String key, String operation, byte[] digest)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into idempotent_answer (client, key, operation, request_sha256)
                values (?, ?, ?, ?) on conflict (client, key) do nothing""")) {
            insert.setString(1, owner(caller));
            insert.setString(2, key);
            insert.setString(3, operation);
            insert.setBytes(4, digest);
            return insert.executeUpdate() == 1;
        }
    }

    private static String stored(Connection connection, Caller caller, String key, byte[] digest) throws SQLException {
        try (var select = connection.prepareStatement(
                "select request_sha256, answer from idempotent_answer where client = ? and key = ?")) {
            select.setString(1, owner(caller));
            select.setString(2, key);
            try (var row = select.executeQuery()) {
                row.next();
                if (!MessageDigest.isEqual(row.getBytes(1), digest)) {
                    throw new Refusal(
                            ProblemType.IDEMPOTENCY_KEY_REUSED,
                            "Send a new Idempotency-Key for a new request, or the same request for the same key");
                }
                return row.getString(2);
            }
        }
    }

    private static void store(Connection connection, Caller caller, String key, String answer) throws SQLException {
        try (var update =
                connection.prepareStatement("update idempotent_answer set answer = ? where client = ? and key = ?")) {
            update.setString(1, answer);
            update.setString(2, owner(caller));
            update.setString(3, key);
            update.executeUpdate();
        }
    }

    private static String owner(Caller caller) {
        return caller.client() + "/" + caller.subject();
    }

    private byte[] digest(String operation, Object request) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(operation.getBytes(StandardCharsets.UTF_8));
            return sha256.digest(json.writeValueAsBytes(request));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("The request could not be fingerprinted", e);
        }
    }
}

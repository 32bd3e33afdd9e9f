package org.medicalsuite.kernel.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;

/**
 * A caller's {@code Idempotency-Key} and the fingerprint of what was asked for under it. Who writes the record, the key
 * and the answer in one statement of its own binds them from here; everybody else uses {@link IdempotentRequests}.
 */
public final class KeyClaim {
    /** The columns that {@link #bind} fills; the answer follows as {@code answer}. */
    public static final String COLUMNS = "client, key, operation, request_sha256";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private final String owner;
    private final String key;
    private final String operation;
    private final byte[] digest;

    private KeyClaim(String owner, String key, String operation, byte[] digest) {
        this.owner = owner;
        this.key = key;
        this.operation = operation;
        this.digest = digest;
    }

    static KeyClaim of(Caller caller, @Nullable String key, String operation, Object request, ObjectMapper json) {
        if (key == null || !FORM.matcher(key).matches()) {
            throw new Refusal(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Send an Idempotency-Key header of 1 to 100 visible characters, new for each new request",
                    List.of(new FieldFault(
                            IdempotentRequests.HEADER,
                            "HEADER_REQUIRED",
                            "This request creates a record, so that a repeat must be recognisable",
                            "Send a fresh UUID and repeat the same one when you retry")));
        }
        return new KeyClaim(caller.client() + "/" + caller.subject(), key, operation, digest(operation, request, json));
    }

    /** Whose key it is: keys of different callers do not meet. */
    public String owner() {
        return owner;
    }

    public String key() {
        return key;
    }

    /** Refuses a key under which something else was asked for before. */
    public void requireSame(byte[] storedDigest) {
        if (!MessageDigest.isEqual(storedDigest, digest)) {
            throw new Refusal(
                    ProblemType.IDEMPOTENCY_KEY_REUSED,
                    "Send a new Idempotency-Key for a new request, or the same request for the same key");
        }
    }

    /** Binds {@link #COLUMNS} from this parameter on; returns the next free one. */
    public int bind(PreparedStatement statement, int first) throws SQLException {
        statement.setString(first, owner);
        statement.setString(first + 1, key);
        statement.setString(first + 2, operation);
        statement.setBytes(first + 3, digest);
        return first + 4;
    }

    private static byte[] digest(String operation, Object request, ObjectMapper json) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(operation.getBytes(StandardCharsets.UTF_8));
            return sha256.digest(json.writeValueAsBytes(request));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("The request could not be fingerprinted", e);
        }
    }
}

package org.medicalsuite.client.connect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.medicalsuite.client.http.ApiException;

/**
 * What the suite says when it refuses a call (RFC 9457). Holds nothing about a person, so it may be logged.
 *
 * @param status the HTTP status
 * @param code the stable word that programs may branch on, such as {@code NOT_FOUND}
 * @param detail a sentence for the person who reads the log
 * @param requestId under which the suite's own logs know the call
 */
public record Refusal(int status, String code, String detail, String requestId) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The problem in a failed call; empty where the failure is not the suite's (a broken connection, a proxy's page). */
    public static Optional<Refusal> in(ApiException failure) {
        var body = failure.getResponseBody();
        if (body == null) {
            return Optional.empty();
        }
        try {
            var problem = JSON.readTree(body);
            return problem.hasNonNull("code")
                    ? Optional.of(new Refusal(
                            failure.getCode(),
                            problem.path("code").asText(),
                            problem.path("detail").asText(),
                            problem.path("requestId").asText()))
                    : Optional.empty();
        } catch (JsonProcessingException notOurs) {
            return Optional.empty();
        }
    }
}

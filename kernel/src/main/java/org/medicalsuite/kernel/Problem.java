package org.medicalsuite.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error answer, {@code application/problem+json} (RFC 9457).
 *
 * @param type stable address of the kind of problem
 * @param title the same short sentence for every problem of the type
 * @param status HTTP status
 * @param code the type as an upper-case word
 * @param detail what happened this time and what to do; never personal data
 * @param requestId where to find this request in the logs
 * @param errors one entry for each field that is at fault
 */
public record Problem(
        String type,
        String title,
        int status,
        String code,
        @Nullable String detail,
        @Nullable String requestId,
        List<FieldFault> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(
            ProblemType type, @Nullable String detail, @Nullable String requestId, List<FieldFault> errors) {
        return new Problem(
                type.uri(), type.title(), type.status(), type.name(), detail, requestId, List.copyOf(errors));
    }
}

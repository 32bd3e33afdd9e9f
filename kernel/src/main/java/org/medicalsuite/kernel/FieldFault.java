package org.medicalsuite.kernel;

/**
 * One field of a request that cannot be used.
 *
 * @param field path of the field, such as {@code lines[2].charge}; empty where the whole body is meant
 * @param code stable upper-case word for programs
 * @param message what is wrong, without the value that was sent (it may be personal)
 * @param remedy what to send instead
 */
public record FieldFault(String field, String code, String message, String remedy) {
    public static FieldFault of(String field, MalformedValue malformed) {
        return new FieldFault(field, malformed.code(), malformed.message(), malformed.remedy());
    }
}

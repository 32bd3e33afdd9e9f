package org.medicalsuite.kernel.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.MalformedValue;

/** Says which field of a JSON body is at fault and what it should be, without repeating what was sent. */
final class JsonFault {
    private JsonFault() {}

    static FieldFault of(JsonMappingException fault) {
        var field = path(fault);
        if (malformedBehind(fault) instanceof MalformedValue malformed) {
            return FieldFault.of(field, malformed);
        }
        return switch (fault) {
            case UnrecognizedPropertyException unknown ->
                new FieldFault(
                        field,
                        "FIELD_UNKNOWN",
                        "This field is not known here",
                        "Take it out or mend its name; known here: " + known(unknown));
            case MismatchedInputException date when date.getTargetType() == LocalDate.class -> notADate(field);
            case MismatchedInputException absent
            when isAbsentPrimitive(absent) ->
                new FieldFault(field, "FIELD_REQUIRED", "This field is required", "Send it");
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                new FieldFault(
                        field,
                        "WORD_UNKNOWN",
                        "This word is not one of those that the field takes",
                        "Send one of: " + words(format.getTargetType()));
            default ->
                new FieldFault(
                        field, "FORM_WRONG", "This field does not have the form that is expected", position(fault));
        };
    }

    /** Whether the text is no JSON from some place on, inside a field or not. */
    static boolean endsTheText(JsonMappingException fault) {
        for (Throwable at = fault; at != null; at = at.getCause()) {
            if (at instanceof StreamReadException) {
                return true;
            }
        }
        return false;
    }

    /** Where the text stops being JSON: line and column. */
    static String position(JsonProcessingException fault) {
        var at = fault.getLocation();
        return at == null
                ? "Send well-formed JSON as the API page shows it"
                : "Look at line %d, column %d; send JSON as the API page shows it"
                        .formatted(at.getLineNr(), at.getColumnNr());
    }

    private static boolean isAbsentPrimitive(MismatchedInputException fault) {
        var type = fault.getTargetType();
        return type != null && type.isPrimitive() && fault.getOriginalMessage().contains("`null`");
    }

    private static FieldFault notADate(String field) {
        return new FieldFault(
                field,
                "DATE_IMPOSSIBLE",
                "This is not a day of the calendar",
                "Send a date that exists as YYYY-MM-DD, such as 2026-03-03");
    }

    private static Throwable malformedBehind(Throwable fault) {
        var cause = fault;
        while (cause.getCause() != null && !(cause instanceof MalformedValue)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String path(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(at -> at.getFieldName() == null ? "[" + at.getIndex() + "]" : "." + at.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String known(UnrecognizedPropertyException unknown) {
        var ids = unknown.getKnownPropertyIds();
        return ids == null ? "none" : ids.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
    }
}

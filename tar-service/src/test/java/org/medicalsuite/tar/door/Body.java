package org.medicalsuite.tar.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON that is sent; fields without a value are left out. */
public final class Body {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> fields = new LinkedHashMap<>();

    public static Body of(String field, @Nullable Object value) {
        return new Body().with(field, value);
    }

    /** A body about the first line. */
    public static String aboutLine(Body line) {
        return of("lines", line.with("line", 1).times(1)).text();
    }

    public Body with(String field, @Nullable Object value) {
        if (value == null) {
            fields.remove(field);
        } else {
            fields.put(field, value instanceof Body part ? part.fields : plain(value));
        }
        return this;
    }

    public Map<String, Object> fields() {
        return fields;
    }

    /** A list of so many bodies like this. */
    public List<Object> times(int number) {
        return Collections.nCopies(number, fields);
    }

    public String text() {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Days and numbers of the domain as they are written. */
    private static Object plain(Object value) {
        return value instanceof Number || value instanceof Boolean || value instanceof List<?>
                ? value
                : String.valueOf(value);
    }
}

package org.medicalsuite.tar.request;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;
import org.medicalsuite.kernel.MalformedValue;

/** A diagnosis as an ICD-10-CM code, with its point. */
public record Diagnosis(@JsonValue String code) {
    private static final Pattern FORM = Pattern.compile("[A-Z][0-9][0-9A-Z](\\.[0-9A-Z]{1,4})?");

    public Diagnosis {
        if (!FORM.matcher(code).matches()) {
            throw new MalformedValue(
                    "DIAGNOSIS_FORM",
                    "A diagnosis is an ICD-10-CM code: a letter, two characters, and up to four behind a point",
                    "Send a code such as M54.50");
        }
    }

    /** Reads a code; surrounding blanks and lower case are forgiven. */
    @JsonCreator
    public static Diagnosis parse(String text) {
        return new Diagnosis(text.strip().toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return code;
    }
}

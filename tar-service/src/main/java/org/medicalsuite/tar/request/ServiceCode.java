package org.medicalsuite.tar.request;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;
import org.medicalsuite.kernel.MalformedValue;

/** A service as claims write it: CPT, HCPCS, revenue, accommodation or NDC code, with modifiers behind hyphens. */
public record ServiceCode(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{2,11}(-[A-Z0-9]{2}){0,4}");

    public ServiceCode {
        if (!FORM.matcher(value).matches()) {
            throw new MalformedValue(
                    "SERVICE_CODE_FORM",
                    "A service code has 2 to 11 letters and digits, and up to four modifiers behind hyphens",
                    "Send a code such as 97110, E0143-RR or 0169");
        }
    }

    /** Reads a code; surrounding blanks and lower case are forgiven. */
    @JsonCreator
    public static ServiceCode parse(String text) {
        return new ServiceCode(text.strip().toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.medicalsuite.tar.request;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;

/** The version of a request as HTTP writes it: ETag in answers, If-Match in changes. */
record Version(int number) {
    private static final Pattern ETAG = Pattern.compile("\"([0-9]{1,9})\"");

    /** The version on which the caller bases its change; refused where it names none. */
    static Version required(@Nullable String ifMatch) {
        var matcher = ETAG.matcher(ifMatch == null ? "" : ifMatch.strip());
        if (!matcher.matches()) {
            throw new Refusal(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Send the ETag of the answer that you read as If-Match, quotes included",
                    List.of(new FieldFault(
                            "If-Match",
                            "HEADER_REQUIRED",
                            "A change says which version it is based on, so that two deciders do not overrule each other",
                            "Read the request and send its ETag, such as \"3\"")));
        }
        return new Version(Integer.parseInt(matcher.group(1)));
    }

    String etag() {
        return "\"" + number + "\"";
    }
}

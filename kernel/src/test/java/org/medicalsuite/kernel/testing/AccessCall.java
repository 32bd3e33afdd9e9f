package org.medicalsuite.kernel.testing;

import java.util.Map;
import java.util.Optional;

/**
 * One request to an operation.
 *
 * @param path values of the parameters in the path; one that is left out gets a value that names nothing
 * @param query behind the question mark
 * @param contentType the first of the contract where it is left out
 * @param body the contract's example where it is left out
 */
public record AccessCall(
        Map<String, String> path,
        String query,
        Optional<String> contentType,
        Optional<String> body,
        Map<String, String> headers) {
    /** The request that the contract shows. */
    public static AccessCall asInTheContract() {
        return new AccessCall(Map.of(), "", Optional.empty(), Optional.empty(), Map.of());
    }

    /** To the record that these parameters name. */
    public static AccessCall at(Map<String, String> path) {
        return new AccessCall(path, "", Optional.empty(), Optional.empty(), Map.of());
    }

    public static AccessCall asking(String query) {
        return new AccessCall(Map.of(), query, Optional.empty(), Optional.empty(), Map.of());
    }

    public static AccessCall sending(String body) {
        return asInTheContract().with(body);
    }

    public AccessCall with(String otherBody) {
        return new AccessCall(path, query, contentType, Optional.of(otherBody), headers);
    }

    public AccessCall ofType(String type) {
        return new AccessCall(path, query, Optional.of(type), body, headers);
    }

    public AccessCall under(Map<String, String> otherHeaders) {
        return new AccessCall(path, query, contentType, body, otherHeaders);
    }

    String address(String template) {
        var address = template;
        for (var parameter : path.entrySet()) {
            address = address.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return address.replaceAll("\\{[^}]*}", "0000000000") + (query.isEmpty() ? "" : "?" + query);
    }
}

package org.medicalsuite.contracts;

import java.util.List;
import java.util.stream.Stream;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.Endpoint;

/** What a newer contract takes away from those who were built on an older one. */
final class Comparison {
    private Comparison() {}

    /** The operations that no longer keep their word; empty where an old client still works. */
    static List<String> broken(String released, String current) {
        ChangedOpenApi change = OpenApiCompare.fromContents(released, current);
        return Stream.concat(
                        change.getMissingEndpoints().stream().map(Comparison::gone),
                        change.getChangedOperations().stream()
                                .filter(ChangedOperation::isIncompatible)
                                .map(Comparison::changed))
                .sorted()
                .toList();
    }

    private static String gone(Endpoint endpoint) {
        return "%s %s is gone".formatted(endpoint.getMethod(), endpoint.getPathUrl());
    }

    private static String changed(ChangedOperation operation) {
        return "%s %s breaks those who call it".formatted(operation.getHttpMethod(), operation.getPathUrl());
    }
}

package org.medicalsuite.tar.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the service what a vector asks, and words its answer as vectors do. */
@FunctionalInterface
interface Door {
    Map<String, @Nullable Object> answer(JsonNode given);
}

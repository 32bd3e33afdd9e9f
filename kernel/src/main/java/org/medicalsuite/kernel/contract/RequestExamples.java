package org.medicalsuite.kernel.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.models.Operation;

/** The request that a service shows as an example: {@code META-INF/contract-examples/<operationId>.json}. */
final class RequestExamples {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RequestExamples() {}

    /** Adds the example where the service has one and the body is JSON. */
    static void show(Operation operation) {
        var content = operation.getRequestBody().getContent();
        var body = content == null ? null : content.getMediaType(MediaType.APPLICATION_JSON);
        if (body == null) {
            return;
        }
        var path = "META-INF/contract-examples/" + operation.getOperationId() + ".json";
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (in != null) {
                body.setExample(JSON.readValue(in, Object.class));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Not JSON: " + path, e);
        }
    }
}

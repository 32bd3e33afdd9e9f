package org.medicalsuite.kernel.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Calls every operation of the contract that a service serves as everybody and holds the answers to {@link AccessTable}. A request
 * shows its contract's example unless the service's test has a better one, with records that are there.
 */
public final class Access {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI door;
    private final JsonNode contract;
    private final Map<String, Supplier<AccessCall>> calls;

    private Access(URI door, JsonNode contract, Map<String, Supplier<AccessCall>> calls) {
        this.door = door;
        this.contract = contract;
        this.calls = calls;
    }

    /**
     * Fails where an answer is not the one in the table, or an operation is in the contract and not in the table.
     *
     * @param calls by operation ({@code GET /v1/tars/{tarNumber}}); asked once for each caller, so that one caller's
     *     change is not in the way of the next
     */
    public static void holds(String service, URI door, Map<String, Supplier<AccessCall>> calls) {
        try {
            var contract = YAML.readTree(served(door));
            var found = new Access(door, contract, calls).answers();
            if (System.getProperty("access.update") != null) {
                AccessTable.write(service, found);
                return;
            }
            var differences = AccessTable.differences(AccessTable.rows(service), found);
            if (!differences.isEmpty()) {
                throw new AssertionError("docs/access.csv does not hold (if the change is meant, write it with"
                        + " -Daccess.update and read the diff):\n  " + String.join("\n  ", differences));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String served(URI door) throws IOException {
        try {
            var request = HttpRequest.newBuilder(door.resolve("/openapi"))
                    .header("Accept", "application/yaml")
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Map<String, List<String>> answers() throws IOException {
        var rows = new TreeMap<String, List<String>>();
        for (var path : contract.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    var name = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    rows.put(name, row(name, operation.getValue()));
                }
            }
        }
        return rows;
    }

    private List<String> row(String name, JsonNode operation) throws IOException {
        var cells = new ArrayList<String>();
        cells.add(operation.at("/x-scopes/0").asText());
        for (var caller : AccessCaller.all()) {
            cells.add(Integer.toString(status(name, operation, caller)));
        }
        return cells;
    }

    private int status(String name, JsonNode operation, AccessCaller caller) throws IOException {
        var call = calls.getOrDefault(name, AccessCall::asInTheContract).get();
        var method = name.substring(0, name.indexOf(' '));
        var type = call.contentType()
                .orElseGet(() -> operation.path("requestBody").path("content").properties().stream()
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("application/json"));
        var body = call.body().orElseGet(() -> example(operation));
        var request = HttpRequest.newBuilder(door.resolve(call.address(name.substring(name.indexOf(' ') + 1))))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", type);
        }
        call.headers().forEach(request::header);
        caller.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The operation's own example, or that of the type of its body. */
    private String example(JsonNode operation) {
        var json = operation.at("/requestBody/content/application~1json");
        var type = contract.at(json.at("/schema/$ref").asText("#/").substring(1));
        try {
            for (var example : List.of(json.path("example"), type.path("example"), type.at("/examples/0"))) {
                if (!example.isMissingNode()) {
                    return example.isTextual() ? example.asText() : JSON.writeValueAsString(example);
                }
            }
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

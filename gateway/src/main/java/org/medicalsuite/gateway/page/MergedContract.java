package org.medicalsuite.gateway.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One document of the services' contracts. A part that two services name alike and mean alike is there once; one that
 * they mean differently gets the service's name in front, in each of them.
 */
final class MergedContract {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private final Map<String, JsonObject> contracts;
    private final BiPredicate<String, String> isLetThrough;
    private final Set<String> ambiguousParts;
    private final Set<String> ambiguousOperations;

    private MergedContract(Map<String, JsonObject> contracts, BiPredicate<String, String> isLetThrough) {
        this.contracts = contracts;
        this.isLetThrough = isLetThrough;
        this.ambiguousParts = AmbiguousParts.in(contracts.values());
        this.ambiguousOperations = ambiguousOperations();
    }

    /**
     * @param contracts by the name of the service's route, in the order in which they should stand
     * @param isLetThrough whether the door passes a path to the service of that name
     */
    static JsonObject of(Map<String, JsonObject> contracts, BiPredicate<String, String> isLetThrough) {
        return new MergedContract(contracts, isLetThrough).merged();
    }

    private JsonObject merged() {
        var components = new JsonObject();
        var paths = new JsonObject();
        var tags = new LinkedHashMap<String, JsonObject>();
        contracts.forEach((service, contract) -> {
            var own = renamed(service, contract);
            own.getJsonObject("components", new JsonObject())
                    .forEach(section -> into(components, section.getKey()).mergeIn((JsonObject) section.getValue()));
            own.getJsonObject("paths").forEach(path -> {
                if (isLetThrough.test(service, path.getKey())) {
                    paths.put(path.getKey(), path.getValue());
                }
            });
            own.getJsonArray("tags", new JsonArray())
                    .forEach(tag -> tags.putIfAbsent(((JsonObject) tag).getString("name"), (JsonObject) tag));
        });
        return new JsonObject()
                .put("openapi", "3.0.3")
                .put(
                        "info",
                        new JsonObject()
                                .put("title", "Medi-Cal suite")
                                .put("version", "1")
                                .put("description", "Everything that can be asked at the door, in one document"))
                .put("tags", new JsonArray(tags.values().stream().toList()))
                .put("paths", paths)
                .put("components", components);
    }

    /** A copy in which the parts and operations of doubtful name carry the service's. */
    private JsonObject renamed(String service, JsonObject contract) {
        var names = new HashSet<String>();
        for (var part : ambiguousParts) {
            names.add("#/components/" + part);
        }
        var copy = Objects.requireNonNull((JsonObject) withReferences(service, contract, names));
        var components = copy.getJsonObject("components", new JsonObject());
        components.forEach(section -> {
            var own = new JsonObject();
            ((JsonObject) section.getValue())
                    .forEach(part -> own.put(
                            ambiguousParts.contains(section.getKey() + "/" + part.getKey())
                                    ? prefixed(service, part.getKey())
                                    : part.getKey(),
                            part.getValue()));
            section.setValue(own);
        });
        operations(copy).forEach(operation -> {
            var id = operation.getString("operationId");
            if (ambiguousOperations.contains(id)) {
                operation.put("operationId", service + prefixed("", id));
            }
        });
        return copy;
    }

    private @Nullable Object withReferences(String service, @Nullable Object value, Set<String> names) {
        return switch (value) {
            case JsonObject object -> {
                var copy = new JsonObject();
                object.forEach(entry -> copy.put(
                        entry.getKey(),
                        entry.getKey().equals("$ref") && names.contains(String.valueOf(entry.getValue()))
                                ? renamedReference(service, String.valueOf(entry.getValue()))
                                : withReferences(service, entry.getValue(), names)));
                yield copy;
            }
            case JsonArray array -> {
                var copy = new JsonArray();
                array.forEach(item -> copy.add(withReferences(service, item, names)));
                yield copy;
            }
            case null -> null;
            default -> value;
        };
    }

    private static String renamedReference(String service, String reference) {
        int name = reference.lastIndexOf('/') + 1;
        return reference.substring(0, name) + prefixed(service, reference.substring(name));
    }

    /** {@code tar} and {@code Kind} make {@code TarKind}. */
    private static String prefixed(String service, String name) {
        return capital(service) + capital(name);
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private Set<String> ambiguousOperations() {
        var seen = new HashSet<String>();
        var twice = new TreeSet<String>();
        contracts
                .values()
                .forEach(contract -> operations(contract).forEach(operation -> {
                    var id = operation.getString("operationId", "");
                    if (!seen.add(id)) {
                        twice.add(id);
                    }
                }));
        return twice;
    }

    private static Iterable<JsonObject> operations(JsonObject contract) {
        return contract.getJsonObject("paths").stream()
                .map(path -> (JsonObject) path.getValue())
                .flatMap(path -> path.stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .map(entry -> (JsonObject) entry.getValue()))
                .toList();
    }

    private static JsonObject into(JsonObject parent, String name) {
        if (!parent.containsKey(name)) {
            parent.put(name, new JsonObject());
        }
        return parent.getJsonObject(name);
    }
}

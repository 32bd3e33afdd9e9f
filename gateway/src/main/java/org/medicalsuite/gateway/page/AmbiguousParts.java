package org.medicalsuite.gateway.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which parts of {@code components} several contracts name alike and do not mean alike. */
final class AmbiguousParts {
    private static final String ROOT = "#/components/";

    private AmbiguousParts() {}

    /**
     * Parts such as {@code schemas/Kind}. A part that refers to an ambiguous one is itself ambiguous where several
     * contracts have it, although its text is the same.
     */
    static Set<String> in(Collection<JsonObject> contracts) {
        var shared = shared(contracts);
        var ambiguous = new TreeSet<String>();
        shared.forEach((part, texts) -> {
            if (new HashSet<>(texts).size() > 1) {
                ambiguous.add(part);
            }
        });
        boolean grew;
        do {
            grew = false;
            for (var part : shared.entrySet()) {
                if (!ambiguous.contains(part.getKey())
                        && refersToOne(part.getValue().getFirst(), ambiguous)) {
                    grew |= ambiguous.add(part.getKey());
                }
            }
        } while (grew);
        return ambiguous;
    }

    private static Map<String, List<JsonObject>> shared(Collection<JsonObject> contracts) {
        var all = new HashMap<String, List<JsonObject>>();
        for (var contract : contracts) {
            contract.getJsonObject("components", new JsonObject())
                    .forEach(section -> ((JsonObject) section.getValue())
                            .forEach(part -> all.computeIfAbsent(
                                            section.getKey() + "/" + part.getKey(), _ -> new ArrayList<>())
                                    .add((JsonObject) part.getValue())));
        }
        all.values().removeIf(texts -> texts.size() < 2);
        return all;
    }

    private static boolean refersToOne(@Nullable Object value, Set<String> ambiguous) {
        return switch (value) {
            case JsonObject object ->
                object.stream()
                        .anyMatch(entry -> (entry.getKey().equals("$ref")
                                        && entry.getValue() instanceof String reference
                                        && reference.startsWith(ROOT)
                                        && ambiguous.contains(reference.substring(ROOT.length())))
                                || refersToOne(entry.getValue(), ambiguous));
            case JsonArray array -> array.stream().anyMatch(item -> refersToOne(item, ambiguous));
            case null, default -> false;
        };
    }
}

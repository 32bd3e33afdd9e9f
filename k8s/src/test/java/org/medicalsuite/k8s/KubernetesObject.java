package org.medicalsuite.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** One rendered object. Paths are JSON pointers; a path that leads nowhere gives a missing node, never null. */
record KubernetesObject(JsonNode body) {
    /** The label that carries the service's name, in every selector of the chart. */
    static final String SERVICE_LABEL = "app.kubernetes.io/name";

    String kind() {
        return text("/kind");
    }

    String name() {
        return text("/metadata/name");
    }

    JsonNode at(String pointer) {
        return body.at(pointer);
    }

    String text(String pointer) {
        return at(pointer).asText();
    }

    Map<String, String> labels(String pointer) {
        return labels(at(pointer));
    }

    static Map<String, String> labels(JsonNode node) {
        var labels = new TreeMap<String, String>();
        node.properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        return labels;
    }

    /** The pods that this object makes, or is. */
    JsonNode pod() {
        return kind().equals("Pod") ? body : at("/spec/template");
    }

    /** Whether a selector of labels picks the pods of this object; an empty selector picks all. */
    boolean hasPodsWith(Map<String, String> selector) {
        return labels(pod().at("/metadata/labels")).entrySet().containsAll(selector.entrySet());
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}

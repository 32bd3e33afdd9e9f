package org.medicalsuite.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a policy opens, each edge as a sentence: "gateway TCP 8080". */
final class NetworkEdges {
    private NetworkEdges() {}

    static Set<String> into(KubernetesObject policy) {
        return edges(policy, "ingress", "from");
    }

    static Set<String> outOf(KubernetesObject policy) {
        return edges(policy, "egress", "to");
    }

    /** A rule without peers or without ports would open everything, so it fails here. */
    private static Set<String> edges(KubernetesObject policy, String direction, String side) {
        var edges = new TreeSet<String>();
        for (var rule : policy.at("/spec/" + direction)) {
            assertThat(rule.path(side)).as("%s of %s", side, policy).isNotEmpty();
            assertThat(rule.path("ports")).as("ports of %s", policy).isNotEmpty();
            for (var peer : rule.path(side)) {
                for (var port : rule.path("ports")) {
                    assertThat(port.fieldNames()).toIterable().containsExactlyInAnyOrder("port", "protocol");
                    edges.add("%s %s %d"
                            .formatted(
                                    who(peer),
                                    port.path("protocol").asText(),
                                    port.path("port").asInt()));
                }
            }
        }
        return edges;
    }

    private static String who(JsonNode peer) {
        if (peer.has("ipBlock")) {
            return peer.at("/ipBlock/cidr").asText();
        }
        var pods = labels(peer.path("podSelector"));
        if (!peer.has("namespaceSelector")) {
            if (pods.keySet().stream().allMatch(label -> label.startsWith("cnpg.io/"))) {
                return sentence(pods);
            }
            assertThat(pods).hasSize(2).containsEntry("app.kubernetes.io/instance", Chart.RELEASE);
            return pods.getOrDefault(KubernetesObject.SERVICE_LABEL, "nobody");
        }
        var namespaces = labels(peer.path("namespaceSelector"));
        return (peer.has("podSelector") ? sentence(pods) + " in " : "")
                + (namespaces.isEmpty() ? "any namespace" : sentence(namespaces));
    }

    private static Map<String, String> labels(JsonNode selector) {
        return KubernetesObject.labels(selector.path("matchLabels"));
    }

    private static String sentence(Map<String, String> labels) {
        return labels.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(","));
    }
}

package org.medicalsuite.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** The environment of a Deployment's one container. */
final class Environment {
    private Environment() {}

    /** Name to value; a value from a Secret reads "secret/key". A name that stands twice fails. */
    static Map<String, String> of(KubernetesObject workload) {
        var environment = new TreeMap<String, String>();
        var container = Rendering.containers(workload).getFirst();
        for (var variable : container.path("env")) {
            var before = environment.put(variable.path("name").asText(), value(variable));
            assertThat(before).as("%s of %s stands once", variable, workload).isNull();
        }
        return environment;
    }

    private static String value(JsonNode variable) {
        var secret = variable.at("/valueFrom/secretKeyRef");
        return secret.isMissingNode()
                ? variable.path("value").asText()
                : secret.path("name").asText() + "/" + secret.path("key").asText();
    }
}

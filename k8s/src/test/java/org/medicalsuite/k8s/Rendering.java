package org.medicalsuite.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a render gave: the text, and the objects in it. */
record Rendering(String text, List<KubernetesObject> objects) {
    static Rendering of(String kubernetes, List<Path> values) {
        return parse(Chart.render(kubernetes, values));
    }

    static Rendering parse(String text) {
        return new Rendering(
                text, Yaml.documents(text).stream().map(KubernetesObject::new).toList());
    }

    List<KubernetesObject> all(String kind) {
        return objects.stream().filter(object -> object.kind().equals(kind)).toList();
    }

    KubernetesObject one(String kind, String service) {
        var found = all(kind).stream()
                .filter(object -> object.name().equals(Chart.RELEASE + "-" + service))
                .toList();
        assertThat(found).as("%s of %s", kind, service).hasSize(1);
        return found.getFirst();
    }

    /** The Deployments of the four services, and no other. */
    List<KubernetesObject> deployments() {
        return Scenario.SERVICES.stream()
                .map(service -> one("Deployment", service))
                .toList();
    }

    /** Everything that makes pods. */
    List<KubernetesObject> workloads() {
        return objects.stream()
                .filter(object -> List.of("Deployment", "Job", "Pod").contains(object.kind()))
                .toList();
    }

    /** Containers of every sort, so that one added later cannot escape the checks. */
    static List<JsonNode> containers(KubernetesObject workload) {
        var pod = workload.pod().path("spec");
        var containers = new ArrayList<JsonNode>();
        for (var sort : List.of("initContainers", "containers", "ephemeralContainers")) {
            pod.path(sort).forEach(containers::add);
        }
        assertThat(containers).as("containers of %s", workload).isNotEmpty();
        return containers;
    }

    static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}

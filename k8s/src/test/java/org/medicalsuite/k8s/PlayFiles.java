package org.medicalsuite.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The chart's render as files that {@code podman kube play} takes. Left out is what only a cluster has: probes (Podman would
 * run them inside the container, where there is no program to ask with), accounts, spreading, published ports except the
 * gateway's. Images, environment, security contexts, volumes and resources are the chart's own.
 */
final class PlayFiles {
    private static final List<String> OF_A_CLUSTER = List.of(
            "serviceAccountName",
            "automountServiceAccountToken",
            "enableServiceLinks",
            "topologySpreadConstraints",
            "imagePullSecrets");
    private static final List<String> OF_A_KUBELET =
            List.of("startupProbe", "readinessProbe", "livenessProbe", "lifecycle", "ports");

    private PlayFiles() {}

    /** File name to content, for one render and the port under which this machine reaches the gateway. */
    static Map<String, JsonNode> of(Rendering rendering, int gatewayPort) {
        var files = new TreeMap<String, JsonNode>();
        for (var service : Scenario.SERVICES) {
            var deployment =
                    (ObjectNode) rendering.one("Deployment", service).body().deepCopy();
            adapt((ObjectNode) deployment.at("/spec/template/spec"), service);
            if (service.equals("gateway")) {
                ((ObjectNode) deployment.at("/spec/template/spec/containers/0"))
                        .putArray("ports")
                        .addObject()
                        .put("containerPort", 8080)
                        .put("hostPort", gatewayPort);
            }
            files.put(service, deployment);
        }
        for (var job : rendering.all("Job")) {
            var name = job.pod().at("/metadata/labels/app.kubernetes.io~1name").asText();
            files.put(name, pod(name, job));
        }
        return files;
    }

    /** Podman plays no Jobs, so the pod is played that the Job would make. */
    private static ObjectNode pod(String name, KubernetesObject job) {
        var pod = JsonNodeFactory.instance.objectNode();
        pod.put("apiVersion", "v1").put("kind", "Pod");
        var metadata = pod.putObject("metadata").put("name", Chart.RELEASE + "-" + name);
        metadata.set("labels", job.pod().at("/metadata/labels").deepCopy());
        var spec = (ObjectNode) job.pod().path("spec").deepCopy();
        adapt(spec, name);
        pod.set("spec", spec);
        return pod;
    }

    private static void adapt(ObjectNode pod, String name) {
        pod.remove(OF_A_CLUSTER);
        pod.path("containers").forEach(container -> {
            ((ObjectNode) container).remove(OF_A_KUBELET);
            container.path("volumeMounts").forEach(mount -> rename(mount, name));
        });
        pod.path("volumes").forEach(volume -> rename(volume, name));
    }

    /** Podman keeps one volume of a name for all pods. */
    private static void rename(JsonNode volume, String name) {
        ((ObjectNode) volume).put("name", name + "-" + volume.path("name").asText());
    }
}

package org.medicalsuite.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1Pod;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every object is one that the Kubernetes API knows: no unknown field, none missing, every value of its type. */
class KubernetesApiTest {
    private interface Check {
        void on(JsonElement object) throws IOException;
    }

    private interface TypedRead {
        Object of(String json) throws IOException;
    }

    private record Kind(Check check, TypedRead read) {}

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("apps/v1 Deployment", new Kind(V1Deployment::validateJsonElement, V1Deployment::fromJson)),
            Map.entry("batch/v1 Job", new Kind(V1Job::validateJsonElement, V1Job::fromJson)),
            Map.entry("v1 Pod", new Kind(V1Pod::validateJsonElement, V1Pod::fromJson)),
            Map.entry("v1 Service", new Kind(V1Service::validateJsonElement, V1Service::fromJson)),
            Map.entry("v1 ConfigMap", new Kind(V1ConfigMap::validateJsonElement, V1ConfigMap::fromJson)),
            Map.entry("v1 Secret", new Kind(V1Secret::validateJsonElement, V1Secret::fromJson)),
            Map.entry("v1 ServiceAccount", new Kind(V1ServiceAccount::validateJsonElement, V1ServiceAccount::fromJson)),
            Map.entry(
                    "policy/v1 PodDisruptionBudget",
                    new Kind(V1PodDisruptionBudget::validateJsonElement, V1PodDisruptionBudget::fromJson)),
            Map.entry(
                    "autoscaling/v2 HorizontalPodAutoscaler",
                    new Kind(V2HorizontalPodAutoscaler::validateJsonElement, V2HorizontalPodAutoscaler::fromJson)),
            Map.entry(
                    "networking.k8s.io/v1 NetworkPolicy",
                    new Kind(V1NetworkPolicy::validateJsonElement, V1NetworkPolicy::fromJson)),
            Map.entry("networking.k8s.io/v1 Ingress", new Kind(V1Ingress::validateJsonElement, V1Ingress::fromJson)));

    @ParameterizedTest
    @EnumSource
    void every_object_fits_the_api(Scenario scenario) throws IOException {
        var objects = scenario.rendering().objects();

        assertThat(objects).isNotEmpty();
        for (var object : objects) {
            check(object);
        }
    }

    @Test
    void an_unknown_field_deep_inside_is_noticed() {
        var deployment = aDeployment();
        ((ObjectNode) deployment.at("/spec/template/spec/containers/0/securityContext")).put("runAsRoot", false);

        assertThatThrownBy(() -> check(deployment)).hasMessageContaining("runAsRoot");
    }

    @Test
    void a_value_of_the_wrong_type_is_noticed() {
        var deployment = aDeployment();
        ((ObjectNode) deployment.at("/spec")).put("replicas", "many");

        assertThatThrownBy(() -> check(deployment)).hasMessageContaining("many");
    }

    @Test
    void an_unknown_field_of_another_operators_object_is_noticed() {
        var cluster = new KubernetesObject(
                Scenario.EVERYTHING.rendering().one("Cluster", "tar-db").body().deepCopy());
        ((ObjectNode) cluster.at("/spec/bootstrap/initdb")).put("dataBase", "tar");

        assertThatThrownBy(() -> check(cluster)).hasMessageContaining("spec.bootstrap.initdb.dataBase");
    }

    private static KubernetesObject aDeployment() {
        return new KubernetesObject(Scenario.DEFAULTS
                .rendering()
                .one("Deployment", "gateway")
                .body()
                .deepCopy());
    }

    private static void check(KubernetesObject object) throws IOException {
        var name = object.text("/apiVersion") + " " + object.kind();
        if (CustomResources.know(name)) {
            CustomResources.check(name, object);
            return;
        }
        var kind = Objects.requireNonNull(KINDS.get(name), () -> "This test knows no API " + name);
        var json = object.body().toString();
        kind.check().on(JsonParser.parseString(json));
        assertThat(kind.read().of(json)).isNotNull();
    }
}

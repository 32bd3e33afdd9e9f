package org.medicalsuite.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwitchesTest {
    @TempDir
    Path folder;

    @Test
    void with_everything_switched_off_only_the_bare_suite_is_left() {
        assertThat(Scenario.SWITCHED_OFF.rendering().objects())
                .hasSize(12)
                .extracting(KubernetesObject::kind)
                .containsOnly("Deployment", "Service", "ServiceAccount");
    }

    @Test
    void by_default_there_are_budgets_and_policies_and_no_autoscaling_and_no_ingress() {
        var rendering = Scenario.DEFAULTS.rendering();

        assertThat(rendering.all("PodDisruptionBudget")).hasSize(4);
        assertThat(rendering.all("NetworkPolicy")).hasSize(8);
        assertThat(rendering.all("HorizontalPodAutoscaler")).isEmpty();
        assertThat(rendering.all("Ingress")).isEmpty();
        assertThat(rendering.all("Deployment"))
                .allMatch(deployment -> deployment.at("/spec/replicas").asInt() == 2);
    }

    @Test
    void an_autoscaled_deployment_leaves_the_number_of_pods_to_the_autoscaler() {
        var rendering = Scenario.PROD.rendering();
        for (var service : Scenario.SERVICES) {
            var deployment = rendering.one("Deployment", service);
            var autoscaler = rendering.one("HorizontalPodAutoscaler", service);

            assertThat(deployment.at("/spec").has("replicas")).isFalse();
            assertThat(autoscaler.at("/spec/scaleTargetRef"))
                    .isEqualTo(Yaml.value(
                            "{apiVersion: apps/v1, kind: Deployment, name: %s}".formatted(deployment.name())));
            assertThat(autoscaler.at("/spec/minReplicas").asInt()).isEqualTo(3);
            assertThat(autoscaler.at("/spec/maxReplicas").asInt()).isEqualTo(6);
        }
    }

    @Test
    void a_service_can_differ_from_the_defaults_in_one_part() {
        var values = Yaml.value("""
                defaults: {autoscaling: {enabled: true}}
                services:
                  gateway:
                    autoscaling: {enabled: false}
                    replicas: 3
                    podDisruptionBudget: {enabled: false}
                    resources: {limits: {memory: 1Gi}}
                """);
        var file = Yaml.write(values, folder.resolve("values.yaml"));
        var rendering = Rendering.of(Scenario.RECENT_KUBERNETES, List.of(Scenario.values("required"), file));
        var gateway = rendering.one("Deployment", "gateway");

        assertThat(gateway.at("/spec/replicas").asInt()).isEqualTo(3);
        assertThat(gateway.at("/spec/template/spec/containers/0/resources"))
                .isEqualTo(Yaml.value("{requests: {cpu: 100m, memory: 384Mi}, limits: {memory: 1Gi}}"));
        assertThat(rendering.all("HorizontalPodAutoscaler"))
                .extracting(KubernetesObject::name)
                .containsExactlyInAnyOrder(
                        "medi-cal-cob-service", "medi-cal-eligibility-service", "medi-cal-tar-service");
        assertThat(rendering.all("PodDisruptionBudget")).hasSize(3);
    }

    @Test
    void the_ingress_leads_to_the_gateway_and_nowhere_else() {
        var ingress = Scenario.PROD.rendering().all("Ingress");

        assertThat(ingress).hasSize(1);
        assertThat(ingress.getFirst().at("/spec")).isEqualTo(Yaml.value("""
                ingressClassName: nginx
                tls: [{hosts: [medi-cal.example.org], secretName: medi-cal-tls}]
                rules:
                  - host: medi-cal.example.org
                    http:
                      paths:
                        - {path: /, pathType: Exact, backend: {service: {name: medi-cal-gateway, port: {name: http}}}}
                        - {path: /v1, pathType: Prefix, backend: {service: {name: medi-cal-gateway, port: {name: http}}}}
                        - {path: /api, pathType: Prefix, backend: {service: {name: medi-cal-gateway, port: {name: http}}}}
                        - {path: /start.css, pathType: Prefix, backend: {service: {name: medi-cal-gateway, port: {name: http}}}}
                        - {path: /icon.svg, pathType: Prefix, backend: {service: {name: medi-cal-gateway, port: {name: http}}}}
                """));
        assertThat(Scenario.PROD
                        .rendering()
                        .one("Service", "gateway")
                        .at("/spec/ports/0/name")
                        .asText())
                .isEqualTo("http");
    }

    @Test
    void the_route_of_gateway_api_opens_the_same_paths_as_the_ingress() {
        var rendering = Scenario.EVERYTHING.rendering();
        var route = rendering.one("HTTPRoute", "gateway");

        assertThat(route.at("/spec/parentRefs"))
                .isEqualTo(Yaml.value("[{name: public, namespace: gateways, sectionName: https}]"));
        assertThat(Rendering.each(route.at("/spec/rules/0/matches")).map(match -> match.at("/path/value")))
                .containsExactlyElementsOf(
                        Rendering.each(rendering.one("Ingress", "gateway").at("/spec/rules/0/http/paths"))
                                .map(path -> path.path("path"))
                                .toList())
                .noneMatch(path -> path.asText().startsWith("/q"));
        assertThat(route.at("/spec/rules/0/backendRefs"))
                .isEqualTo(Yaml.value("[{name: medi-cal-gateway, port: 8080}]"));
    }

    @Test
    void every_path_that_the_outside_may_ask_is_one_that_the_gateway_serves() {
        var paths = Rendering.each(
                        Scenario.PROD.rendering().one("Ingress", "gateway").at("/spec/rules/0/http/paths"))
                .map(path -> path.path("path").asText())
                .toList();

        assertThat(paths).contains("/", "/v1", "/api");
        assertThat(paths)
                .filteredOn(path -> path.contains("."))
                .allMatch(path -> ServiceSources.hasFile("gateway/src/main/resources/META-INF/resources" + path));
    }

    @Test
    void nothing_but_the_ingress_lets_the_outside_in() {
        for (var scenario : Scenario.values()) {
            assertThat(scenario.rendering().all("Service"))
                    .hasSizeGreaterThanOrEqualTo(4)
                    .allMatch(service -> service.text("/spec/type").equals("ClusterIP"));
        }
    }
}

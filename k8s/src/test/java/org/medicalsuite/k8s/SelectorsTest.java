package org.medicalsuite.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever selects pods selects those of its own service, all of them and no others. */
class SelectorsTest {
    private static final Map<String, String> SELECTORS = Map.of(
            "Deployment", "/spec/selector/matchLabels",
            "Service", "/spec/selector",
            "PodDisruptionBudget", "/spec/selector/matchLabels");

    @ParameterizedTest
    @EnumSource
    void deployments_services_and_budgets_select_exactly_their_own_pods(Scenario scenario) {
        var rendering = scenario.rendering();
        var deployments = rendering.all("Deployment");
        assertThat(deployments).hasSizeGreaterThanOrEqualTo(4);
        SELECTORS.forEach((kind, pointer) -> {
            for (var object : rendering.all(kind)) {
                var selector = object.labels(pointer);
                assertThat(selector).isNotEmpty();
                assertThat(rendering.workloads().stream().filter(workload -> workload.hasPodsWith(selector)))
                        .as("%s", object)
                        .extracting(KubernetesObject::name)
                        .containsExactly(object.name());
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void each_service_has_a_service_an_account_and_a_named_port(Scenario scenario) {
        var rendering = scenario.rendering();
        for (var name : Scenario.SERVICES) {
            var deployment = rendering.one("Deployment", name);
            var port = rendering.one("Service", name).at("/spec/ports/0");

            assertThat(port.path("port").asInt()).isEqualTo(8080);
            assertThat(deployment.at("/spec/template/spec/containers/0/ports"))
                    .isEqualTo(Yaml.value("[{name: http, containerPort: 8080, protocol: TCP}]"));
            assertThat(port.path("targetPort").asText()).isEqualTo("http");
            assertThat(deployment.text("/spec/template/spec/serviceAccountName"))
                    .isEqualTo(rendering.one("ServiceAccount", name).name());
        }
    }

    @ParameterizedTest
    @EnumSource
    void topology_spread_counts_the_services_own_pods(Scenario scenario) {
        for (var deployment : scenario.rendering().deployments()) {
            var spreads = deployment.at("/spec/template/spec/topologySpreadConstraints");
            assertThat(spreads)
                    .hasSize(scenario == Scenario.SWITCHED_OFF ? 0 : 2)
                    .allSatisfy(spread ->
                            assertThat(spread.path("labelSelector")).isEqualTo(deployment.at("/spec/selector")));
        }
    }

    @Test
    void the_longest_name_of_a_release_still_gives_different_names_within_63_characters() {
        var text = Chart.render("a".repeat(53), Scenario.RECENT_KUBERNETES, List.of(Scenario.values("required")));
        var names = Rendering.parse(text).all("Deployment").stream()
                .map(KubernetesObject::name)
                .toList();

        assertThat(names).hasSize(4).allMatch(name -> name.length() <= 63);
        assertThat(new HashSet<>(names)).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource
    void everything_stands_in_the_namespace_of_the_release_under_a_name_of_its_own(Scenario scenario) {
        var objects = scenario.rendering().objects();

        assertThat(objects).extracting(KubernetesObject::toString).doesNotHaveDuplicates();
        assertThat(objects)
                .filteredOn(object -> object.labels("/metadata/labels").containsKey("helm.sh/chart"))
                .allMatch(object -> object.text("/metadata/namespace").equals(Chart.NAMESPACE));
    }
}

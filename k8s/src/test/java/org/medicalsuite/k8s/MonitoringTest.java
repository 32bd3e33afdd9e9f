package org.medicalsuite.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Alerts and dashboards ask for what is served: {@code metrics.txt}, read off /q/metrics of running services. */
class MonitoringTest {
    private static final Pattern ASKED = Pattern.compile("([a-z_]+)\\{");

    @Test
    void every_metric_of_an_alert_or_a_dashboard_is_one_that_a_service_serves() {
        var rules = Scenario.EVERYTHING
                .rendering()
                .one("PrometheusRule", "suite")
                .body()
                .toString();
        var asked = new TreeSet<>(metrics(rules));
        dashboards()
                .forEach(dashboard -> asked.addAll(metrics(dashboard.at("/data").toString())));

        assertThat(asked).contains("up", "http_server_requests_seconds_bucket", "agroal_awaiting_count");
        assertThat(asked).isSubsetOf(served());
    }

    @Test
    void each_service_is_missed_when_it_is_gone() {
        var rules = Scenario.EVERYTHING.rendering().one("PrometheusRule", "suite");

        assertThat(Rendering.each(rules.at("/spec/groups/0/rules"))
                        .filter(rule -> rule.path("alert").asText().equals("MediCalServiceDown"))
                        .map(rule -> rule.path("expr").asText()))
                .containsExactlyInAnyOrderElementsOf(Scenario.SERVICES.stream()
                        .map("absent(up{namespace=\"benefits\",job=\"%s\"} == 1)"::formatted)
                        .toList());
    }

    @Test
    void a_dashboard_is_json_for_the_sidecar() {
        assertThat(dashboards()).hasSize(2).allSatisfy(dashboard -> {
            assertThat(dashboard.labels("/metadata/labels")).containsEntry("grafana_dashboard", "1");
            for (var file : dashboard.at("/data")) {
                var json = Yaml.value(file.asText());
                assertThat(json.path("panels")).isNotEmpty();
                assertThat(json.path("uid").asText()).startsWith("medi-cal-");
            }
        });
    }

    @Test
    void prometheus_finds_the_four_services_and_is_let_in() {
        var rendering = Scenario.EVERYTHING.rendering();
        var selector = rendering.one("ServiceMonitor", "suite").at("/spec/selector");
        var named = Rendering.each(selector.at("/matchExpressions/0/values"))
                .map(name -> name.asText())
                .toList();

        assertThat(rendering.all("Service"))
                .filteredOn(service -> service.labels("/metadata/labels")
                        .entrySet()
                        .containsAll(KubernetesObject.labels(selector.path("matchLabels"))
                                .entrySet()))
                .filteredOn(service ->
                        named.contains(service.labels("/metadata/labels").get(KubernetesObject.SERVICE_LABEL)))
                .extracting(KubernetesObject::name)
                .containsExactlyInAnyOrderElementsOf(
                        Scenario.SERVICES.stream().map("medi-cal-%s"::formatted).toList());
        for (var service : Scenario.SERVICES) {
            assertThat(NetworkEdges.into(rendering.one("NetworkPolicy", service)))
                    .contains("kubernetes.io/metadata.name=monitoring TCP 8080");
        }
    }

    private static List<KubernetesObject> dashboards() {
        return Scenario.EVERYTHING.rendering().all("ConfigMap").stream()
                .filter(map -> map.name().contains("-dashboard-"))
                .toList();
    }

    private static Set<String> metrics(String text) {
        return ASKED.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> served() {
        return ServiceSources.text("k8s/src/test/resources/metrics.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toSet());
    }
}

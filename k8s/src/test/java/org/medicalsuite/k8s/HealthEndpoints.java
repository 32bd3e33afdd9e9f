package org.medicalsuite.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * The paths under which a service serves its health: Quarkus's documented defaults, unless the service's settings say
 * otherwise.
 */
record HealthEndpoints(String started, String ready, String live) {
    private static final List<String> MOVES_HEALTH_ELSEWHERE =
            List.of("quarkus.http.root-path", "quarkus.management.enabled", "quarkus.smallrye-health.enabled");

    static HealthEndpoints of(String service) {
        assertThat(ServiceSources.hasExtension(service, "quarkus-smallrye-health"))
                .as("%s serves its health", service)
                .isTrue();
        var settings = ServiceSources.settings(service);
        assertThat(settings.stringPropertyNames())
                .as("settings of %s that this test does not follow", service)
                .doesNotContainAnyElementsOf(MOVES_HEALTH_ELSEWHERE);
        var root = settings.getProperty("quarkus.http.non-application-root-path", "q");
        var health = settings.getProperty("quarkus.smallrye-health.root-path", "health");
        var base = "/" + root.replaceAll("^/", "") + "/" + health + "/";
        return new HealthEndpoints(
                base + settings.getProperty("quarkus.smallrye-health.startup-path", "started"),
                base + settings.getProperty("quarkus.smallrye-health.readiness-path", "ready"),
                base + settings.getProperty("quarkus.smallrye-health.liveness-path", "live"));
    }
}

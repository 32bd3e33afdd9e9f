package org.medicalsuite.k8s;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The sets of values with which the chart is rendered. */
enum Scenario {
    DEFAULTS,
    DEV,
    PROD,
    SWITCHED_OFF,
    ONE_DIGEST,
    /** Everything that can be switched on, with databases of CloudNativePG and the sample Keycloak. */
    EVERYTHING,
    /** The oldest cluster that Chart.yaml admits. */
    OLD_CLUSTER;

    static final List<String> DATABASE_SERVICES = List.of("cob-service", "eligibility-service", "tar-service");
    static final List<String> SERVICES = List.of("cob-service", "eligibility-service", "gateway", "tar-service");
    static final String RECENT_KUBERNETES = "1.34.0";

    private static final Map<Scenario, Rendering> RENDERED = new ConcurrentHashMap<>();

    /** Later files win over earlier ones. */
    List<Path> files() {
        return switch (this) {
            case DEFAULTS, OLD_CLUSTER -> List.of(values("required"));
            case DEV -> List.of(Chart.FOLDER.resolve("values-dev.yaml"));
            case PROD ->
                List.of(values("required"), Chart.FOLDER.resolve("values-prod.yaml"), values("production-site"));
            case SWITCHED_OFF -> List.of(values("required"), values("switched-off"));
            case ONE_DIGEST -> List.of(values("required"), values("one-digest"));
            case EVERYTHING -> List.of(values("everything"));
        };
    }

    String kubernetes() {
        return switch (this) {
            case OLD_CLUSTER -> "1.25.0";
            case DEFAULTS, DEV, PROD, SWITCHED_OFF, ONE_DIGEST, EVERYTHING -> RECENT_KUBERNETES;
        };
    }

    /** Rendered once for all tests: the same values give the same text. */
    Rendering rendering() {
        return RENDERED.computeIfAbsent(this, scenario -> Rendering.of(scenario.kubernetes(), scenario.files()));
    }

    static Path values(String name) {
        return Path.of("src", "test", "resources", "values", name + ".yaml").toAbsolutePath();
    }
}

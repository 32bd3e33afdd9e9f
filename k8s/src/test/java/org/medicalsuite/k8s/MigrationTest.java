package org.medicalsuite.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Tables change before the new version takes traffic, by a Job of the service's own image. */
class MigrationTest {
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SWITCHED_OFF")
    void there_is_one_job_for_each_database_and_pods_only_look_at_its_work(Scenario scenario) {
        var rendering = scenario.rendering();
        assertThat(rendering.all("Job")).hasSameSizeAs(Scenario.DATABASE_SERVICES);
        for (var service : Scenario.DATABASE_SERVICES) {
            assertThat(job(rendering, service).pod().at("/spec/restartPolicy").asText())
                    .isEqualTo("Never");
            assertThat(Environment.of(rendering.one("Deployment", service)))
                    .containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "false")
                    .containsEntry("QUARKUS_FLYWAY_VALIDATE_AT_START", "true");
        }
    }

    @Test
    void a_job_knows_its_database_and_that_it_must_end() {
        assertThat(Environment.of(job(Scenario.DEFAULTS.rendering(), "tar-service")))
                .isEqualTo(Map.of(
                        "QUARKUS_INIT_AND_EXIT", "true",
                        "QUARKUS_OIDC_TENANT_ENABLED", "false",
                        "QUARKUS_OIDC_AUTH_SERVER_URL", "https://id.example.org/realms/medi-cal",
                        "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://postgres.example.org:5432/tar",
                        "QUARKUS_DATASOURCE_USERNAME", "tar-database/username",
                        "QUARKUS_DATASOURCE_PASSWORD", "tar-database/password"));
    }

    @Test
    void the_owner_of_the_tables_migrates_and_the_pods_are_not_the_owner() {
        var rendering = Scenario.PROD.rendering();

        assertThat(Environment.of(job(rendering, "eligibility-service")))
                .containsEntry("QUARKUS_FLYWAY_USERNAME", "eligibility-owner/username")
                .containsEntry("QUARKUS_FLYWAY_PASSWORD", "eligibility-owner/password");
        assertThat(Environment.of(rendering.one("Deployment", "eligibility-service")))
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "eligibility-database/username")
                .doesNotContainKeys("QUARKUS_FLYWAY_USERNAME", "QUARKUS_FLYWAY_PASSWORD");
    }

    @Test
    void a_job_that_does_something_else_has_another_name_since_jobs_cannot_change() {
        var before = job(Scenario.DEFAULTS.rendering(), "cob-service").name();
        var after = job(Scenario.ONE_DIGEST.rendering(), "cob-service").name();
        var untouched = job(Scenario.ONE_DIGEST.rendering(), "eligibility-service");

        assertThat(after).isNotEqualTo(before);
        assertThat(untouched.name())
                .isEqualTo(job(Scenario.DEFAULTS.rendering(), "eligibility-service")
                        .name());
    }

    @Test
    void at_the_first_install_a_job_is_a_plain_one_and_as_a_hook_it_runs_before_the_upgrade() {
        assertThat(job(Scenario.DEFAULTS.rendering(), "tar-service")
                        .at("/metadata")
                        .has("annotations"))
                .isFalse();
        var hook = new TreeMap<>(
                job(Scenario.EVERYTHING.rendering(), "tar-service").labels("/metadata/annotations"));
        var policy = Scenario.EVERYTHING.rendering().one("NetworkPolicy", "tar-service-migration");

        assertThat(hook)
                .containsEntry("helm.sh/hook", "pre-upgrade")
                .containsEntry("helm.sh/hook-delete-policy", "before-hook-creation");
        assertThat(policy.labels("/metadata/annotations")).containsEntry("helm.sh/hook", "pre-upgrade");
        assertThat(weight(policy.labels("/metadata/annotations"))).isLessThan(weight(hook));
    }

    @Test
    void switched_off_each_pod_migrates_when_it_starts() {
        var rendering = Scenario.SWITCHED_OFF.rendering();

        assertThat(rendering.all("Job")).isEmpty();
        assertThat(Environment.of(rendering.one("Deployment", "tar-service")))
                .containsEntry("QUARKUS_FLYWAY_USERNAME", "tar-owner/username")
                .doesNotContainKeys("QUARKUS_FLYWAY_MIGRATE_AT_START", "QUARKUS_FLYWAY_VALIDATE_AT_START");
    }

    @Test
    void migrations_lock_for_a_session_and_go_around_the_pooler() {
        var rendering = Scenario.EVERYTHING.rendering();

        assertThat(Environment.of(job(rendering, "eligibility-service")))
                .containsEntry(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://medi-cal-eligibility-db-rw:5432/eligibility?sslmode=require")
                .containsEntry("QUARKUS_DATASOURCE_PASSWORD", "medi-cal-eligibility-db-app/password");
        assertThat(Environment.of(rendering.one("Deployment", "eligibility-service")))
                .containsEntry(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://medi-cal-eligibility-pooler:5432/eligibility?sslmode=require");
    }

    @Test
    void the_longest_name_of_a_release_still_gives_jobs_different_names_within_63_characters() {
        var text = Chart.render("a".repeat(53), Scenario.RECENT_KUBERNETES, List.of(Scenario.values("required")));

        assertThat(Rendering.parse(text).all("Job"))
                .extracting(KubernetesObject::name)
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.length() <= 63);
    }

    private static int weight(Map<String, String> annotations) {
        return Integer.parseInt(annotations.getOrDefault("helm.sh/hook-weight", "0"));
    }

    private static KubernetesObject job(Rendering rendering, String service) {
        var found = rendering.all("Job").stream()
                .filter(job -> job.name().startsWith(Chart.RELEASE + "-" + service + "-migration-"))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}

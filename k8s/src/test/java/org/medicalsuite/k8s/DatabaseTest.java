package org.medicalsuite.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Databases that the chart makes with CloudNativePG. */
class DatabaseTest {
    private static final String OPERATOR = "kubernetes.io/metadata.name=cnpg-system";

    @Test
    void each_service_has_a_cluster_a_pooler_and_backups_of_its_own() {
        var rendering = Scenario.EVERYTHING.rendering();
        for (var database : new String[] {"eligibility", "cob", "tar"}) {
            var cluster = rendering.one("Cluster", database + "-db");
            var pooler = rendering.one("Pooler", database + "-pooler");
            var backup = rendering.one("ScheduledBackup", database + "-db");

            assertThat(cluster.text("/spec/bootstrap/initdb/database")).isEqualTo(database);
            assertThat(cluster.text("/metadata/annotations/helm.sh~1resource-policy"))
                    .as("data outlive the release")
                    .isEqualTo("keep");
            assertThat(pooler.text("/spec/cluster/name")).isEqualTo(cluster.name());
            assertThat(backup.text("/spec/cluster/name")).isEqualTo(cluster.name());
            assertThat(cluster.text("/spec/plugins/0/parameters/barmanObjectName"))
                    .isEqualTo(rendering.one("ObjectStore", database + "-db").name());
        }
    }

    @Test
    void one_server_waits_for_no_standby_and_has_what_it_was_given() {
        var rendering = Scenario.DEV.rendering();

        assertThat(rendering.all("Pooler")).isEmpty();
        assertThat(rendering.all("ScheduledBackup")).isEmpty();
        assertThat(rendering.one("Cluster", "tar-db").at("/spec").has("minSyncReplicas"))
                .isFalse();
        assertThat(Scenario.EVERYTHING
                        .rendering()
                        .one("Cluster", "tar-db")
                        .at("/spec/minSyncReplicas")
                        .asInt())
                .isEqualTo(1);
        assertThat(Environment.of(rendering.one("Deployment", "tar-service")))
                .containsEntry(
                        "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://medi-cal-tar-db-rw:5432/tar?sslmode=require");
    }

    @Test
    void services_reach_their_pooler_poolers_their_cluster_and_migrations_the_cluster() {
        var rendering = Scenario.EVERYTHING.rendering();

        assertThat(NetworkEdges.outOf(rendering.one("NetworkPolicy", "tar-service")))
                .contains("cnpg.io/poolerName=medi-cal-tar-pooler TCP 5432")
                .doesNotContain("cnpg.io/cluster=medi-cal-tar-db TCP 5432");
        assertThat(NetworkEdges.outOf(rendering.one("NetworkPolicy", "tar-service-migration")))
                .contains("cnpg.io/cluster=medi-cal-tar-db TCP 5432");
        assertThat(NetworkEdges.into(rendering.one("NetworkPolicy", "tar-pooler")))
                .containsExactly("tar-service TCP 5432");
        assertThat(NetworkEdges.into(rendering.one("NetworkPolicy", "tar-db")))
                .isEqualTo(Set.of(
                        "cnpg.io/cluster=medi-cal-tar-db TCP 5432",
                        "cnpg.io/poolerName=medi-cal-tar-pooler TCP 5432",
                        "tar-service-migration TCP 5432",
                        OPERATOR + " TCP 5432",
                        OPERATOR + " TCP 8000",
                        "kubernetes.io/metadata.name=monitoring TCP 9187"));
    }

    @Test
    void documents_go_to_the_store_that_the_values_name() {
        var rendering = Scenario.EVERYTHING.rendering();

        assertThat(Environment.of(rendering.one("Deployment", "tar-service")))
                .containsEntry("TAR_ATTACHMENTS_STORE", "s3")
                .containsEntry("TAR_ATTACHMENTS_S3_ENDPOINT", "https://store.example.org:9443")
                .containsEntry("TAR_ATTACHMENTS_S3_BUCKET", "tar-attachments")
                .containsEntry("TAR_ATTACHMENTS_S3_SECRET_KEY", "document-store/secret-key");
        assertThat(NetworkEdges.outOf(rendering.one("NetworkPolicy", "tar-service")))
                .contains("0.0.0.0/0 TCP 9443", "203.0.113.0/24 TCP 443");
        assertThat(NetworkEdges.outOf(rendering.one("NetworkPolicy", "cob-service")))
                .doesNotContain("0.0.0.0/0 TCP 9443");
        assertThat(Environment.of(rendering.one("Deployment", "cob-service")))
                .doesNotContainKey("TAR_ATTACHMENTS_STORE");
    }
}

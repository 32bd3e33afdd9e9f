package org.medicalsuite.kernel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Runs first in a build, so that Keycloak starts while the services are still being compiled. */
class SharedServersTest {
    @Test
    void postgresql_answers_and_has_what_exclusion_constraints_need() throws SQLException {
        var port = SharedServers.running().postgresPort();
        try (var connection = DriverManager.getConnection(LocalPostgres.url(port, "postgres"), "postgres", "postgres");
                var row = connection
                        .createStatement()
                        .executeQuery("select count(*) from pg_available_extensions where name = 'btree_gist'")) {
            row.next();
            assertThat(row.getInt(1)).isOne();
        }
    }

    @Test
    void asking_again_finds_the_same_servers() {
        assertThat(SharedServers.running()).isSameAs(SharedServers.running());
    }
}

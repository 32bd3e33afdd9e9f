package org.medicalsuite.eligibility;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.LocalPostgres;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.testing.Tokens;

/** What PostgreSQL calls the connections of a request, and so what stands before its log lines. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class TracedConnectionsTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    @Test
    void a_recorded_trace_names_its_connection_and_another_request_does_not_keep_the_name() throws Exception {
        look(given().header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                .header("X-Request-Id", "traced-look"));
        assertThat(names()).contains("trace " + TRACE + " traced-look");

        for (int i = 0; i < 20; i++) {
            look(given().header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-00"));
        }
        assertThat(names()).doesNotContain("trace " + TRACE + " traced-look");
    }

    @Test
    void a_malformed_trace_names_nothing() throws Exception {
        look(given().header("traceparent", "00-" + TRACE + "';select--01").header("X-Request-Id", "bent-trace"));
        assertThat(names()).noneMatch(name -> name.contains("bent-trace"));
    }

    private static void look(RequestSpecification request) {
        request.auth()
                .oauth2(Tokens.of("sunrise-pediatrics"))
                .contentType("application/json")
                .body("{\"cin\": \"90000001A\", \"serviceDate\": \"2026-01-15\"}")
                .post("/v1/eligibility-inquiries")
                .then()
                .statusCode(200);
    }

    private List<String> names() throws SQLException {
        var names = new ArrayList<String>();
        // Not by the service's pool, which would name the connection of this look.
        try (var connection = LocalPostgres.asOwner(database);
                var rows = connection
                        .createStatement()
                        .executeQuery("select application_name from pg_stat_activity"
                                + " where datname = current_database() and pid <> pg_backend_pid()")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}

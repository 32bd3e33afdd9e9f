package org.medicalsuite.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAwayTest {
    @ParameterizedTest(name = "{0} {2}")
    @CsvSource({
        "08001, true, cannot connect",
        "08006, true, connection broke",
        "57P01, true, server stops",
        "57P02, true, server crashed",
        "57P03, true, server starts",
        "53300, true, too many connections",
        "57014, false, statement was cancelled",
        "23514, false, check constraint",
        "40P01, false, deadlock",
        "42501, false, not allowed",
        ", false, says nothing"
    })
    void only_a_database_that_cannot_be_reached_is_away(String state, boolean away, String meaning) {
        var failure = new IllegalStateException(new RuntimeException(new SQLException("a row: Doe", state)));
        assertThat(DatabaseAway.behind(failure).isPresent()).as(meaning).isEqualTo(away);
        DatabaseAway.behind(failure).ifPresent(said -> assertThat(said).isEqualTo("SQLSTATE " + state));
    }

    @Test
    void a_pool_without_a_free_connection_is_as_good_as_away() {
        var failure = new IllegalStateException(new SQLException("waited", new TimeoutException()));
        assertThat(DatabaseAway.behind(failure)).contains("no connection in time");
    }

    @Test
    void other_failures_are_no_sign_of_it() {
        assertThat(DatabaseAway.behind(new IllegalStateException(new EOFException())))
                .isEmpty();
    }
}

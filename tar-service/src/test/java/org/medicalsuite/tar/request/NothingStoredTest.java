package org.medicalsuite.tar.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.medicalsuite.tar.SampleTars.APPROVAL;
import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.change;
import static org.medicalsuite.tar.SampleTars.count;
import static org.medicalsuite.tar.SampleTars.submission;
import static org.medicalsuite.tar.SampleTars.submitted;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.kernel.testing.RealServers;

/** A change that is refused names the rule and leaves every table as it was, that of keys included. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class NothingStoredTest {
    private static final List<String> TABLES = List.of(
            "tar",
            "tar_line",
            "tar_event",
            "open_line",
            "time_limit",
            "unit_movement",
            "tar_attachment",
            "tar_attachment_piece",
            "tar_attachment_withdrawal",
            "idempotent_answer");

    @Inject
    AgroalDataSource dataSource;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a provider decides its own request | sunrise-pediatrics | decisions | \"decision\": \"APPROVE\", \"pricingIndicator\": \"2\" | 403 | NOT_ALLOWED",
                "the state's feed decides | state-feed | decisions | \"decision\": \"APPROVE\", \"pricingIndicator\": \"2\" | 403 | NOT_ALLOWED",
                "a plan decides what is the state's | la-care | decisions | \"decision\": \"APPROVE\", \"pricingIndicator\": \"2\" | 404 | NOT_FOUND",
                "a stranger answers | valley-therapy | answers | \"answer\": \"Here it is\" | 404 | NOT_FOUND",
                "a return of what came electronically | state-consultant-desk | decisions | \"decision\": \"RETURN\", \"message\": \"incomplete\" | 422 | RETURN_IS_FOR_PAPER",
                "an answer to no question | sunrise-pediatrics | answers | \"answer\": \"Here it is\" | 409 | EVENT_NOT_ALLOWED_IN_STATE",
                "an appeal before a decision | sunrise-pediatrics | appeals | \"reason\": \"Wrong\", \"disputed\": [\"all\"] | 409 | EVENT_NOT_ALLOWED_IN_STATE",
            })
    void a_change_that_is_refused_before_a_decision(
            String what, String client, String change, String wish, int status, String rule) {
        refused(what, client, submitted(submission()), change, 1, wish, status, rule);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "approved twice | state-consultant-desk | decisions | \"decision\": \"APPROVE\", \"pricingIndicator\": \"2\" | 409 | EVENT_NOT_ALLOWED_IN_STATE",
                "a question after the decision | state-consultant-desk | decisions | \"decision\": \"DEFER\", \"question\": \"Why?\" | 409 | EVENT_NOT_ALLOWED_IN_STATE",
                "an appeal against an approval | sunrise-pediatrics | appeals | \"reason\": \"Wrong\", \"disputed\": [\"all\"] | 409 | EVENT_NOT_ALLOWED_IN_STATE",
            })
    void a_change_that_is_refused_after_a_decision(
            String what, String client, String change, String wish, int status, String rule) {
        var number = submitted(submission());
        change(CONSULTANT, number, "decisions", 1, APPROVAL).statusCode(200);
        refused(what, client, number, change, 2, wish, status, rule);
    }

    private void refused(
            String what,
            String client,
            String number,
            String change,
            int version,
            String wish,
            int status,
            String rule) {
        var before = rows();
        var answer = change(client, number, change, version, "{\"lines\": [{\"line\": 1, %s}]}".formatted(wish))
                .statusCode(status)
                .contentType("application/problem+json");
        if (status == 403 || status == 404) {
            answer.body("code", equalTo(rule));
        } else {
            answer.body("errors[0].code", equalTo(rule));
        }
        assertThat(rows()).as(what).isEqualTo(before);
    }

    private Map<String, Long> rows() {
        var rows = new TreeMap<String, Long>();
        TABLES.forEach(table -> rows.put(table, count(dataSource, table)));
        return rows;
    }
}

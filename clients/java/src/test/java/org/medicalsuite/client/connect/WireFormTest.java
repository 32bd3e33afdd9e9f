package org.medicalsuite.client.connect;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.medicalsuite.client.Money;
import org.medicalsuite.client.eligibility.model.EligibilityAnswer;
import org.medicalsuite.client.eligibility.model.EligibilityInquiry;
import org.medicalsuite.client.eligibility.model.Outcome;
import org.medicalsuite.client.http.ApiClient;

/** What goes over the wire is what the contracts say. */
class WireFormTest {
    private static final ObjectMapper JSON = ApiClient.createDefaultObjectMapper();

    @Test
    void money_is_a_decimal_string_and_exact() throws Exception {
        var answer = JSON.readValue("""
                {"shareOfCost": {"amount": "125.00", "remaining": "0.10"}}""", EligibilityAnswer.class);

        var shareOfCost = requireNonNull(answer.getShareOfCost());
        assertThat(shareOfCost.getAmount()).isEqualTo(Money.of("125"));
        assertThat(shareOfCost.getRemaining()).isEqualTo(new Money(new BigDecimal("0.1")));
        assertThat(JSON.writeValueAsString(Money.of("80.5"))).isEqualTo("\"80.50\"");
    }

    @Test
    void money_as_a_number_or_with_a_fraction_of_a_cent_is_refused() {
        assertThatThrownBy(() -> JSON.readValue("125.00", Money.class)).isInstanceOf(JsonMappingException.class);
        assertThatThrownBy(() -> JSON.readValue("\"1.005\"", Money.class)).isInstanceOf(JsonMappingException.class);
    }

    @Test
    void days_and_instants_are_those_of_java() throws Exception {
        var inquiry = new EligibilityInquiry()
                .cin("91234567A")
                .serviceDate(LocalDate.of(2026, 11, 21))
                .knownAt(Instant.parse("2026-11-22T02:00:00Z"));

        assertThat(JSON.readTree(JSON.writeValueAsString(inquiry))).isEqualTo(JSON.readTree("""
                                {"cin": "91234567A", "serviceDate": "2026-11-21", "knownAt": "2026-11-22T02:00:00Z"}"""));
    }

    @Test
    void what_a_newer_service_adds_does_not_break_an_older_client() throws Exception {
        var answer = JSON.readValue("""
                {"outcome": "COVERED_ON_MARS", "somethingNew": {"a": 1}, "evc": "1"}""", EligibilityAnswer.class);

        assertThat(answer.getOutcome()).isEqualTo(Outcome.UNKNOWN_DEFAULT_OPEN_API);
        assertThat(answer.getEvc()).isEqualTo("1");
    }
}

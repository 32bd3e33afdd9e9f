package org.medicalsuite.eligibility.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.kernel.MalformedValue;

class BenefitsCardTest {
    @ParameterizedTest
    @CsvSource({
        "91234567A29180, 2012-10-03, 2009-06-29",
        "91234567A29180, 2019-06-28, 2009-06-29",
        "91234567A29180, 2019-06-29, 2019-06-29",
        "91234567A20001, 2026-11-21, 2020-01-01",
        // Day 366 of a year ending in 4: 2024 has one, 2014 has none, 2004 has one.
        "91234567A24366, 2023-12-31, 2004-12-31",
        "91234567A24366, 2025-01-01, 2024-12-31"
    })
    void the_decade_is_the_latest_that_is_not_in_the_future(String card, LocalDate asOf, LocalDate issued) {
        assertThat(BenefitsCard.parse(card).issuedAsOf(asOf)).contains(issued);
    }

    @ParameterizedTest
    @CsvSource({"91234567A2918", "91234567A29000", "91234567A29367", "81234567A29180", "912345671A29180"})
    void a_number_that_no_card_has_is_refused(String card) {
        assertThatThrownBy(() -> BenefitsCard.parse(card)).isInstanceOf(MalformedValue.class);
    }

    @Test
    void a_card_is_that_of_a_day_in_any_decade() {
        var card = BenefitsCard.parse("91234567A29180");

        assertThat(card.wasIssuedOn(LocalDate.of(2019, 6, 29))).isTrue();
        assertThat(card.wasIssuedOn(LocalDate.of(2018, 6, 29))).isFalse();
    }
}

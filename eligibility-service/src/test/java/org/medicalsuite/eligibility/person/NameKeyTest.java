package org.medicalsuite.eligibility.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {
    @ParameterizedTest
    @CsvSource({
        "Núñez-O'Brien, nunez obrien",
        "SMITH JR., Smith",
        "De La Cruz, DELACRUZ",
        "Dr. Ana, ANA",
        "V, V",
        "Garcia III, GARCIA"
    })
    void names_that_people_write_differently_have_one_key(String one, String other) {
        assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({"Ana, Anna", "Smith, Smyth", "Jr, Sr"})
    void different_names_have_different_keys(String one, String other) {
        assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
    }
}

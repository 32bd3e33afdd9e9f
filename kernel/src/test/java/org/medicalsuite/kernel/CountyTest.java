package org.medicalsuite.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountyTest {
    @Test
    void the_codes_are_the_rank_in_the_alphabet() {
        assertThat(County.all()).hasSize(58);
        assertThat(County.all()).extracting(County::name).isSorted();
        assertThat(County.all().stream().map(County::code)).first().isEqualTo("01");
    }

    @ParameterizedTest
    @CsvSource({"01, Alameda", "19, Los Angeles", "37, San Diego", "58, Yuba"})
    void code_and_name_lead_to_each_other(String code, String name) {
        assertThat(County.ofCode(code).name()).isEqualTo(name);
        assertThat(County.named(name.toUpperCase(Locale.ROOT))).contains(County.ofCode(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "59", "1", "LA", ""})
    void an_unknown_county_is_refused(String code) {
        assertThatThrownBy(() -> County.ofCode(code))
                .isInstanceOf(MalformedValue.class)
                .hasFieldOrPropertyWithValue("code", "COUNTY_UNKNOWN");
    }
}

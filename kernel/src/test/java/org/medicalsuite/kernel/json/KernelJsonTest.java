package org.medicalsuite.kernel.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.MalformedValue;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.kernel.Npi;
import org.medicalsuite.kernel.TarNumber;

class KernelJsonTest {
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(KernelJson.types()).build();

    record Everything(Cin cin, Npi npi, TarNumber tar, Money money) {}

    @Test
    void each_word_is_one_string_both_ways() throws JsonProcessingException {
        var text = "{\"cin\":\"91234567A\",\"npi\":\"1234567893\",\"tar\":\"0123456789\",\"money\":\"125.00\"}";
        var everything = JSON.readValue(text, Everything.class);
        assertThat(everything.money()).isEqualTo(Money.ofCents(12500));
        assertThat(JSON.writeValueAsString(everything)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"money\":125.00}", "{\"money\":true}", "{\"cin\":[\"91234567A\"]}", "{\"npi\":\"1\"}"})
    void what_is_no_well_formed_string_is_refused_with_its_reason(String text) {
        assertThatThrownBy(() -> JSON.readValue(text, Everything.class))
                .isInstanceOf(JsonMappingException.class)
                .hasRootCauseInstanceOf(MalformedValue.class);
    }
}

package org.medicalsuite.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.kernel.Mark;
import org.medicalsuite.kernel.Money;

class JsonFaultTest {
    private static final ObjectMapper JSON = strict();

    record Claim(LocalDate on, int units, Mark mark, List<Line> lines) {}

    record Line(Money charge) {}

    @ParameterizedTest(name = "{0} is {2} at {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"on\":\"2026-02-30\"}|on|DATE_IMPOSSIBLE|YYYY-MM-DD",
                "{\"units\":1,\"on\":\"\"}|on|DATE_IMPOSSIBLE|YYYY-MM-DD",
                "{\"on\":\"03/01/2026\"}|on|DATE_IMPOSSIBLE|YYYY-MM-DD",
                "{\"units\":1,\"color\":1}|color|FIELD_UNKNOWN|lines, mark, on, units",
                "{\"mark\":\"SURE\"}|mark|WORD_UNKNOWN|FOUND, KNOWLEDGE, UNCERTAIN",
                "{\"units\":\"3\"}|units|FORM_WRONG|line 1",
                "{\"units\":null}|units|FIELD_REQUIRED|Send it",
                "{}|units|FIELD_REQUIRED|Send it",
                "{\"lines\":[{\"charge\":\"1.00\"},{\"charge\":\"1.5\"}]}|lines[1].charge|MONEY_FORM|125.00"
            })
    void the_field_and_the_remedy_are_named_and_the_value_is_not_repeated(
            String body, String field, String code, String remedy) {
        var fault = catchThrowableOfType(JsonMappingException.class, () -> JSON.readValue(body, Claim.class));
        var told = JsonFault.of(fault);
        assertThat(told.field()).isEqualTo(field);
        assertThat(told.code()).isEqualTo(code);
        assertThat(told.remedy()).contains(remedy);
        assertThat(told.toString()).doesNotContain("02-30").doesNotContain("SURE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"units\":1,\"lines\":[{\"charge\":", "{\"units\":1,\"lines\":[{]}", "{\"units\":1,}"})
    void text_that_stops_being_json_inside_a_field_is_malformed_as_a_whole(String body) {
        var fault = catchThrowableOfType(JsonProcessingException.class, () -> JSON.readValue(body, Claim.class));
        assertThat(fault instanceof JsonMappingException mapping && !JsonFault.endsTheText(mapping))
                .isFalse();
        assertThat(JsonFault.position(fault)).contains("line 1");
    }

    private static ObjectMapper strict() {
        var mapper = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        new JsonRules().customize(mapper);
        return mapper;
    }
}

package org.medicalsuite.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    @Test
    void a_cin_is_read_as_people_type_it() {
        assertThat(Cin.parse(" 91234567a ").value()).isEqualTo("91234567A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "81234567A", "9123456A", "912345678A", "91234567", "912345671", "9123456٧A"})
    void a_wrong_cin_is_refused_without_being_repeated(String wrong) {
        assertThatThrownBy(() -> Cin.parse(wrong))
                .isInstanceOf(MalformedValue.class)
                .extracting("code")
                .isEqualTo("CIN_FORM");
        if (!wrong.isEmpty()) {
            assertThatThrownBy(() -> Cin.parse(wrong)).hasMessageNotContaining(wrong);
        }
    }

    @ParameterizedTest
    @CsvSource({"91234567A, true", "91234567B, false", "91234567T, true", "91234567S, false"})
    void an_unusual_letter_is_told_not_refused(String cin, boolean usual) {
        assertThat(Cin.parse(cin).usualLetter()).isEqualTo(usual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567893", "1245319599", "1932102084"})
    void a_right_npi_is_read(String npi) {
        assertThat(Npi.parse(npi)).hasToString(npi);
    }

    @ParameterizedTest
    @CsvSource({
        "123456789X, NPI_CHARACTERS",
        "'12345 7893', NPI_CHARACTERS",
        "123456789, NPI_LENGTH",
        "'', NPI_LENGTH",
        "12345678930, NPI_LENGTH",
        "8189991234, NPI_FIRST_DIGIT",
        "1234567890, NPI_CHECK_DIGIT",
        "1234567839, NPI_CHECK_DIGIT"
    })
    void each_way_in_which_an_npi_can_be_wrong_has_its_own_code(String npi, String code) {
        assertThatThrownBy(() -> Npi.parse(npi))
                .asInstanceOf(InstanceOfAssertFactories.throwable(MalformedValue.class))
                .extracting(MalformedValue::code)
                .isEqualTo(code);
    }

    @Test
    void any_single_wrong_digit_of_an_npi_is_noticed() {
        var right = "1234567893";
        for (int at = 1; at < right.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var changed = right.substring(0, at) + digit + right.substring(at + 1);
                if (!changed.equals(right)) {
                    assertThatThrownBy(() -> Npi.parse(changed)).isInstanceOf(MalformedValue.class);
                }
            }
        }
    }

    @Test
    void a_tar_number_keeps_its_leading_zero() {
        assertThat(TarNumber.parse("0123456789")).hasToString("0123456789");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789", "12345678901", "12345-7890", ""})
    void a_wrong_tar_number_is_refused(String wrong) {
        assertThatThrownBy(() -> TarNumber.parse(wrong)).isInstanceOf(MalformedValue.class);
    }
}

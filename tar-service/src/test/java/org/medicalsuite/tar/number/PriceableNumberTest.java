package org.medicalsuite.tar.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.tar.number.PriceableNumber.Fault;
import org.medicalsuite.tar.number.PriceableNumber.Reading;

class PriceableNumberTest {
    private static final TarNumber NUMBER = new TarNumber("0123456789");

    @ParameterizedTest
    @CsvSource({"0123456789,", "01234567892, 2", "' 0123456789 ',"})
    void ten_digits_are_the_number_and_an_eleventh_is_the_payers(String typed, @Nullable String indicator) {
        assertThat(PriceableNumber.read(typed))
                .isEqualTo(new Reading.Read(new PriceableNumber(NUMBER, Optional.ofNullable(indicator))));
    }

    @ParameterizedTest
    @CsvSource({"12345678, TCN_LENGTH", "012345678912, TCN_LENGTH", "'', TCN_LENGTH", "01234A6789, TCN_NOT_DIGITS"})
    void everything_else_is_no_number(String typed, Fault fault) {
        assertThat(PriceableNumber.read(typed)).isEqualTo(new Reading.Unusable(fault));
        assertThat(fault.basis().because()).isNotBlank();
    }

    @ParameterizedTest(name = "{0} on the claim, {1} on file")
    @CsvSource({
        "2, 2,",
        "3, 2, PI_MISMATCH",
        ", 2, PI_MISSING_CLAIM_DENIED",
        "2, , PI_NOT_YET_ASSIGNED",
        ", , PI_NOT_YET_ASSIGNED"
    })
    void a_claim_is_paid_by_the_digit_that_the_payer_gave(
            @Nullable String onClaim, @Nullable String onFile, @Nullable Fault fault) {
        assertThat(new PriceableNumber(NUMBER, Optional.ofNullable(onClaim)).claimFault(Optional.ofNullable(onFile)))
                .isEqualTo(Optional.ofNullable(fault));
    }

    @ParameterizedTest
    @CsvSource({", 0123456789", "2222222222, 2222222222"})
    void a_replaced_number_leads_to_the_current_one(@Nullable TarNumber replacement, TarNumber current) {
        assertThat(new ReplacedNumber(NUMBER, Optional.ofNullable(replacement)).current())
                .isEqualTo(current);
    }
}

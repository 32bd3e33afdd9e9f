package org.medicalsuite.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource({"0.00, 0", "125.00, 12500", "125, 12500", "-3.07, -307", "9999999999999.99, 999999999999999"})
    void dollars_are_read_exactly(String text, long cents) {
        assertThat(Money.parse(text)).isEqualTo(Money.ofCents(cents));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.5", "1.005", "1,00", "$1.00", "1e3", " 1.00", "NaN", "99999999999999.00"})
    void what_is_not_dollars_and_cents_is_refused(String text) {
        assertThatThrownBy(() -> Money.parse(text)).isInstanceOf(MalformedValue.class);
    }

    @ParameterizedTest
    @CsvSource({"100.00, 80, 80.00", "0.01, 50, 0.01", "0.03, 50, 0.02", "-0.01, 50, -0.01", "93.75, 62.5, 58.59"})
    void a_percentage_rounds_half_up_to_the_cent(String amount, BigDecimal percentage, String expected) {
        assertThat(Money.parse(amount).percent(percentage)).hasToString(expected);
    }

    @Test
    void an_overflow_is_an_error_and_never_a_wrong_amount() {
        var most = Money.ofCents(Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(Money.ofCents(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofCents(Long.MIN_VALUE).minus(Money.ofCents(1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void sums_and_comparisons() {
        var three = Money.sum(List.of(Money.parse("1.00"), Money.parse("2.00")));
        assertThat(three).isEqualTo(Money.parse("3.00"));
        assertThat(Money.min(three, Money.ZERO)).isEqualTo(Money.ZERO);
        assertThat(Money.max(three, Money.ZERO)).isEqualTo(three);
        assertThat(Money.ZERO.minus(three).floorAtZero()).isEqualTo(Money.ZERO);
        assertThat(three.exceeds(Money.ZERO)).isTrue();
    }

    @Test
    void a_whole_percentage_gives_the_cents_that_exact_arithmetic_gives() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            var money = Money.ofCents(random.nextLong(-5_000_000, 50_000_000));
            var percent = BigDecimal.valueOf(random.nextInt(0, 1_000));
            assertThat(money.percent(percent))
                    .as("%s per cent of %s", percent, money)
                    .isEqualTo(money.times(percent.movePointLeft(2)));
        }
    }
}

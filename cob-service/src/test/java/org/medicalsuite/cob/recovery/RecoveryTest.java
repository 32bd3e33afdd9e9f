package org.medicalsuite.cob.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.cob.Seeds;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.Money;

class RecoveryTest {
    @ParameterizedTest(name = "{0} recovered: state {1}, provider {2}, person {3}")
    @CsvSource({
        "1000.00, 420.00, 300.00, 280.00",
        "500.00, 420.00, 80.00, 0.00",
        "300.00, 300.00, 0.00, 0.00",
        "0.00, 0.00, 0.00, 0.00"
    })
    void the_state_comes_first_then_the_provider_then_the_person(
            String recovered, String state, String provider, String person) {
        var split = RecoverySplit.of(
                Money.parse(recovered), Money.parse("400.00"), Money.parse("20.00"), Money.parse("700.00"));
        assertThat(split.state()).hasToString(state);
        assertThat(split.provider()).hasToString(provider);
        assertThat(split.entitledPerson()).hasToString(person);
    }

    @ParameterizedTest(
            name = "{0} and {1} came in before: {2} outstanding, of 300.00 state {3}, provider {4}, person {5}")
    @CsvSource({
        "0.00, 0.00, 400.00, 300.00, 0.00, 0.00",
        "150.00, 0.00, 250.00, 270.00, 30.00, 0.00",
        "400.00, 180.00, 0.00, 20.00, 120.00, 160.00",
        "400.00, 300.00, 0.00, 20.00, 0.00, 280.00"
    })
    void nobody_is_made_whole_twice(
            String givenBack, String toProvider, String outstanding, String state, String provider, String person) {
        var recovery = new ClaimRecovery(
                Money.parse("400.00"), Money.parse("700.00"), Money.parse(givenBack), Money.parse(toProvider));
        var split = recovery.split(Money.parse("300.00"), Money.parse("20.00"));
        assertThat(recovery.outstanding()).hasToString(outstanding);
        assertThat(split.state()).hasToString(state);
        assertThat(split.provider()).hasToString(provider);
        assertThat(split.entitledPerson()).hasToString(person);
    }

    @Test
    void the_parts_of_a_recovery_always_add_up() {
        Seeds.each(5_000, random -> {
            var recovered = Money.ofCents(random.nextInt(100_000));
            var split = RecoverySplit.of(
                    recovered,
                    Money.ofCents(random.nextInt(50_000)),
                    Money.ofCents(random.nextInt(5_000)),
                    Money.ofCents(random.nextInt(100_000)));
            assertThat(split.state().plus(split.provider()).plus(split.entitledPerson()))
                    .isEqualTo(recovered);
            assertThat(split.provider()).isGreaterThanOrEqualTo(Money.ZERO);
            assertThat(split.entitledPerson()).isGreaterThanOrEqualTo(Money.ZERO);
        });
    }

    @Test
    void nothing_is_taken_back_where_the_secondary_amount_is_as_high() {
        var takeBack =
                TakeBack.of(Money.parse("100.00"), Money.parse("100.00"), Money.parse("500.00"), Money.parse("50.00"));
        assertThat(takeBack.correctPayment()).hasToString("100.00");
        assertThat(takeBack.recover()).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest(name = "sent on {0}: from {1}")
    @CsvSource({"2017-09-30, 2017-10-30", "2019-09-30, 2019-12-29", "2019-10-01, 2020-01-09", "2025-01-10, 2025-04-20"})
    void the_third_partys_days_are_those_of_the_day_on_which_it_was_billed(LocalDate sent, LocalDate from) {
        assertThat(SupportEnforcement.of(sent, Figures.committed()).payRegardlessFrom())
                .isEqualTo(from);
    }

    @ParameterizedTest(name = "{0} before, {1} after: withdraw {2}, pay {3}")
    @CsvSource({
        "100.00, 40.00, 60.00,  0.00",
        " 40.00, 90.00,  0.00, 50.00",
        " 40.00, 40.00,  0.00,  0.00",
        " 40.00,  0.00, 40.00,  0.00"
    })
    void a_payer_withdraws_what_it_paid_too_much_and_pays_what_it_paid_too_little(
            String before, String after, String withdraw, String pay) {
        var difference = PaymentDifference.of("p", Money.parse(before), Money.parse(after));
        assertThat(difference.withdraw()).hasToString(withdraw);
        assertThat(difference.payMore()).hasToString(pay);
    }

    @Test
    void a_chased_claim_has_the_clocks_that_concern_it() {
        var paidOn = LocalDate.of(2026, 1, 31);
        var figures = Figures.committed();
        assertThat(ChaseClocks.of(paidOn, null, false, figures))
                .extracting(ChaseClocks.Clock::name, ChaseClocks.Clock::day)
                .containsExactly(tuple(ChaseClocks.ClockName.SEEK_RECOVERY_BY, LocalDate.of(2026, 4, 1)));
        assertThat(ChaseClocks.of(paidOn, LocalDate.of(2025, 12, 1), true, figures))
                .extracting(ChaseClocks.Clock::name, ChaseClocks.Clock::day)
                .containsExactly(
                        tuple(ChaseClocks.ClockName.SEEK_RECOVERY_BY, LocalDate.of(2026, 4, 1)),
                        tuple(ChaseClocks.ClockName.PAY_REGARDLESS_FROM, LocalDate.of(2026, 3, 11)),
                        tuple(ChaseClocks.ClockName.STATE_PURSUES_FROM, LocalDate.of(2027, 2, 28)));
    }
}

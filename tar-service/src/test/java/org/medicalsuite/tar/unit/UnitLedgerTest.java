package org.medicalsuite.tar.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.tar.unit.UnitLedger.Bound;
import org.medicalsuite.tar.unit.UnitLedger.Outcome;

/** What a claim may draw of a line that has six units left, from March to May. */
class UnitLedgerTest {
    private static final DateSpan DATES =
            DateSpan.between(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-05-31"));
    private static final UnitLedger LEDGER = new UnitLedger(10, 4, DATES);

    @ParameterizedTest(name = "{0} units on {1}")
    @CsvSource({"1, 2026-03-01, 5", "6, 2026-05-31, 0"})
    void a_claim_within_all_bounds_draws(int units, LocalDate day, int left) {
        assertThat(LEDGER.draw(new Draw(units, day, true, true)))
                .isEqualTo(new Outcome.Drawn(new UnitLedger(10, 4 + units, DATES), units));
        assertThat(new UnitLedger(10, 4 + units, DATES).remaining()).isEqualTo(left);
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "7, 2026-03-01, true, true, UNITS_EXCEED_TAR",
        "0, 2026-03-01, true, true, UNITS_NOT_POSITIVE",
        "1, 2026-02-28, true, true, DOS_OUTSIDE_TAR",
        "1, 2026-06-01, true, true, DOS_OUTSIDE_TAR",
        "1, 2026-03-01, false, true, SERVICE_NOT_ON_TAR",
        "1, 2026-03-01, true, false, PROVIDER_NOT_ON_TAR",
        "7, 2026-06-01, false, false, SERVICE_NOT_ON_TAR",
        "7, 2026-06-01, true, false, PROVIDER_NOT_ON_TAR",
        "7, 2026-06-01, true, true, DOS_OUTSIDE_TAR"
    })
    void the_first_bound_that_it_offends_refuses_a_claim(
            int units, LocalDate day, boolean sameService, boolean sameProvider, Bound bound) {
        assertThat(LEDGER.draw(new Draw(units, day, sameService, sameProvider))).isEqualTo(new Outcome.Refused(bound));
    }

    @ParameterizedTest(name = "{0} last, {1} are used")
    @CsvSource({"10, 4, 10", "3, 4, 4", "0, 4, 4", "0, 0, 0"})
    void what_is_in_use_stays_authorised_where_less_lasts(int lasting, int used, int authorized) {
        assertThat(UnitLedger.granting(lasting, used, DATES)).isEqualTo(new UnitLedger(authorized, used, DATES));
    }

    @Test
    void more_than_is_authorised_is_never_in_use() {
        assertThatThrownBy(() -> new UnitLedger(3, 4, DATES)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UnitLedger(3, -1, DATES)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void every_bound_says_what_it_bounds_and_where_that_stands(Bound bound) {
        assertThat(bound.basis().rule()).isEqualTo(bound.name());
        assertThat(bound.basis().because()).isNotBlank();
        assertThat(bound.basis().citation().source()).isNotBlank();
    }

    @Test
    void on_a_denied_hospital_day_nothing_is_paid() {
        var services = List.of("room", "surgeon");
        assertThat(new InpatientDay(false).payable(services)).isEmpty();
        assertThat(new InpatientDay(true).payable(services)).isEqualTo(services);
    }
}

package org.medicalsuite.eligibility.plan.lineup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.kernel.County;

class CarveOutTest {
    @ParameterizedTest(name = "{0} in {1} on {2}: {3}")
    @CsvSource({
        "DENTAL, 19, 2020-01-01, true",
        "SPECIALTY_MENTAL_HEALTH, 19, 2026-11-21, true",
        "IHSS, 19, 2026-11-21, true",
        "PHARMACY, 19, 2021-12-31, false",
        "PHARMACY, 19, 2022-01-01, true",
        "MSSP, 19, 2021-12-31, false",
        "MSSP, 19, 2022-01-01, true",
        "CCS, 19, 2026-11-21, true",
        "CCS, 30, 2026-11-21, false"
    })
    void what_a_plan_does_not_pay_for_depends_on_the_day_and_the_county(
            String service, String county, LocalDate day, boolean carvedOut) {
        assertThat(CarveOut.of(County.ofCode(county), day).stream()
                        .anyMatch(row -> row.service().equals(service)))
                .isEqualTo(carvedOut);
    }
}

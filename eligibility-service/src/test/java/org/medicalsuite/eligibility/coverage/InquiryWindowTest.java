package org.medicalsuite.eligibility.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InquiryWindowTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-21, 2025-10-31, OLDER_THAN_12_MONTHS",
        "2026-11-21, 2025-11-01, ",
        "2026-11-21, 2026-11-30, ",
        "2026-11-21, 2026-12-01, AFTER_CURRENT_MONTH",
        "2026-11-01, 2025-11-01, ",
        "2026-11-30, 2025-11-01, ",
        "2024-02-29, 2023-02-01, ",
        "2024-02-01, 2024-02-29, ",
        "2024-02-01, 2024-03-01, AFTER_CURRENT_MONTH"
    })
    void a_date_of_service_lies_in_the_twelve_months_before_this_one_or_in_this_one(
            LocalDate today, LocalDate day, InquiryWindow.@Nullable Outside outside) {
        assertThat(InquiryWindow.on(today).refuses(day).orElse(null)).isEqualTo(outside);
    }
}

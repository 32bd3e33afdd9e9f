package org.medicalsuite.tar.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.kernel.DateSpan;

/** EPSDT ends with the day before the twenty-first birthday, in the middle of a line where that falls there. */
class ReviewStandardTest {
    private final ReviewStandard standard = ReviewStandard.california();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a child all the time, 2015-04-02, 2026-12-01, 2027-02-28, CORRECT_OR_AMELIORATE,",
        "of age in the middle, 2006-01-15, 2026-12-01, 2027-02-28, CORRECT_OR_AMELIORATE, 2027-01-14",
        "of age the day after, 2006-03-01, 2026-12-01, 2027-02-28, CORRECT_OR_AMELIORATE,",
        "of age on the last day, 2006-02-28, 2026-12-01, 2027-02-28, CORRECT_OR_AMELIORATE, 2027-02-27",
        "of age on the first day, 2005-12-01, 2026-12-01, 2027-02-28, MEDICAL_NECESSITY,",
        "grown up, 1980-01-01, 2026-12-01, 2027-02-28, MEDICAL_NECESSITY,",
        "nobody knows, , 2026-12-01, 2027-02-28, MEDICAL_NECESSITY,",
    })
    void a_line_is_judged_by_age_on_the_date_of_service(
            String who,
            @Nullable LocalDate birth,
            LocalDate from,
            LocalDate thru,
            String rule,
            @Nullable LocalDate lastDay) {
        assertThat(standard.on(birth, from).rule()).as(who).isEqualTo(rule);
        assertThat(standard.lastDay(birth, DateSpan.between(from, thru)).orElse(null))
                .as(who)
                .isEqualTo(lastDay);
    }
}

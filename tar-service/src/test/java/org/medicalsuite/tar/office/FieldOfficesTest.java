package org.medicalsuite.tar.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.kernel.County;
import org.medicalsuite.kernel.Mark;
import org.medicalsuite.tar.need.ServiceCategory;

class FieldOfficesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");

    private final FieldOffices offices = FieldOffices.california();

    @ParameterizedTest
    @CsvSource({
        "DME, 19, LOS_ANGELES",
        "DME, 37, SAN_DIEGO",
        "DME, 10, FRESNO",
        "DME, 34, SACRAMENTO",
        "DME, , SACRAMENTO",
        "DRUG, 19, PHARMACY",
    })
    void the_first_row_that_fits_decides(ServiceCategory category, @Nullable String county, String office) {
        assertThat(offices.deciding(category, county == null ? null : County.ofCode(county), DAY))
                .contains(office);
    }

    @Test
    void every_county_has_one_office_and_no_row_names_a_county_that_there_is_not() {
        assertThat(County.all())
                .allSatisfy(county -> assertThat(offices.deciding(ServiceCategory.DME, county, DAY))
                        .isPresent());
        var named = offices.rows().stream()
                .filter(row -> row.counties() != null)
                .flatMap(row -> Stream.of(String.valueOf(row.counties()).split(" ")))
                .toList();
        assertThat(named)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(County.find(code)).isPresent());
    }

    @Test
    void nobody_takes_the_division_for_the_states() {
        assertThat(offices.rows()).allSatisfy(row -> assertThat(row.mark()).isEqualTo(Mark.UNCERTAIN));
    }
}

package org.medicalsuite.kernel.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.Money;

class CsvTableTest {
    record Row(LocalDate from, @Nullable LocalDate to, Money limit, String source) {}

    record Narrow(LocalDate from, Money limit) {}

    @Test
    void a_row_is_read_into_typed_components_and_an_empty_cell_is_null() {
        assertThat(CsvTable.read(Row.class, "/reference/limits.csv"))
                .containsExactly(
                        new Row(
                                LocalDate.of(2022, 7, 1),
                                LocalDate.of(2023, 12, 31),
                                Money.parse("130000.00"),
                                "an act, section 1"),
                        new Row(LocalDate.of(2026, 1, 1), null, Money.parse("130000.00"), "an act, section 2"));
    }

    @Test
    void a_column_that_the_record_does_not_know_is_refused() {
        assertThatThrownBy(() -> CsvTable.read(Narrow.class, "/reference/limits.csv"))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_missing_table_is_refused() {
        assertThatThrownBy(() -> CsvTable.read(Row.class, "/reference/nothing.csv"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nothing.csv");
    }
}

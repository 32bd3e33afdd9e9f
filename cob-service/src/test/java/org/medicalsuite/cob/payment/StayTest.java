package org.medicalsuite.cob.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.Money;

class StayTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest(name = "{0}, days {1} to {2}, deductible met {3}, on {4}: {5} and {6}")
    @CsvSource({
        "HOSPITAL,                 1,   60, false, 2026-03-02, 1736.00,     0.00",
        "HOSPITAL,                 1,   60, true,  2026-03-02,    0.00,     0.00",
        "HOSPITAL,                60,   61, true,  2026-03-02,    0.00,   434.00",
        "HOSPITAL,                 1,   92, false, 2026-03-02, 1736.00, 14756.00",
        "HOSPITAL,                61,   61, true,  2022-06-01,    0.00,   389.00",
        "SKILLED_NURSING_FACILITY, 1,   20, false, 2026-03-02,    0.00,     0.00",
        "SKILLED_NURSING_FACILITY, 1,   22, false, 2022-06-01,    0.00,   389.00",
        "SKILLED_NURSING_FACILITY, 1,  100, false, 2025-03-02,    0.00, 16760.00"
    })
    void the_days_of_the_benefit_period_say_what_the_patient_owes(
            Stay.Place place,
            int firstDay,
            int lastDay,
            boolean met,
            LocalDate day,
            String deductible,
            String coinsurance) {
        var share = StayCostShare.of(new Stay(place, firstDay, lastDay, met), day, Figures.committed());
        assertThat(share.deductible()).hasToString(deductible);
        assertThat(share.coinsurance()).hasToString(coinsurance);
        assertThat(share.steps())
                .allSatisfy(step -> assertThat(step.citation().source()).isNotBlank());
    }

    @Test
    void medicare_pays_the_gross_amount_less_what_the_days_leave_to_the_patient() {
        var terms = new Terms.PartA(
                Money.parse("20000.00"), Money.ZERO, Money.ZERO, null, new Stay(Stay.Place.HOSPITAL, 1, 61, false));
        var result = Coordination.of(new Claim(
                DAY,
                Unit.LINE,
                List.of(new Payer("medicare", MedicareMethod.MEDICARE_PART_A)),
                List.of(new Line(1, Money.parse("25000.00"), null, List.of(terms))),
                Money.ZERO,
                null,
                Figures.committed()));
        assertThat(result.payers().getFirst().paid()).hasToString("17830.00");
        assertThat(result.patientLiability()).hasToString("2170.00");
    }
}

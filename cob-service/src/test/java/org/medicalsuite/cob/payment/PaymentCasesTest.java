package org.medicalsuite.cob.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.cob.remittance.AdjustmentGroup;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.kernel.Money;

/** The methods and formulas in cases that the shared vectors do not have. */
class PaymentCasesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest(name = "{0} after 350: {1}")
    @CsvSource({"STANDARD, 150.00", "MAINTENANCE_OF_BENEFITS, 45.00", "CARVE_OUT, 10.00"})
    void one_set_of_facts_has_three_answers(String method, String pays) {
        var secondary = switch (method) {
            case "STANDARD" -> new Standard();
            case "CARVE_OUT" -> new CarveOut();
            default -> new MaintenanceOfBenefits();
        };
        var result = calculate(
                List.of(new Payer("a", new Standard()), new Payer("b", secondary)),
                line("500.00", "500.00", plan("500.00", "0.00", 70), plan("500.00", "100.00", 90)));
        assertThat(result.payers().getLast().paid()).hasToString(pays);
    }

    @Test
    void fees_of_one_kind_lead_to_the_highest_and_of_two_kinds_to_the_primarys() {
        var payers = List.of(new Payer("a", new Standard()), new Payer("b", new Standard()));
        var same = calculate(payers, line("180.00", null, plan("100.00", "0.00", 80), plan("120.00", "0.00", 70)));
        assertThat(same.lines().getFirst().allowableExpense().result()).hasToString("120.00");
        var usual = new Terms.Benefit(
                true,
                Money.parse("120.00"),
                FeeBasis.USUAL_AND_CUSTOMARY,
                Money.ZERO,
                BigDecimal.valueOf(70),
                Money.ZERO,
                null,
                null);
        var mixed = calculate(payers, line("180.00", null, plan("100.00", "0.00", 80), usual));
        assertThat(mixed.lines().getFirst().allowableExpense().result()).hasToString("100.00");
    }

    @Test
    void a_maximum_holds_the_benefit() {
        var terms = new Terms.Benefit(
                true,
                Money.parse("100.00"),
                FeeBasis.NEGOTIATED,
                Money.ZERO,
                BigDecimal.valueOf(80),
                Money.parse("5.00"),
                Money.parse("60.00"),
                null);
        var result = calculate(List.of(new Payer("a", new Standard())), line("100.00", null, terms));
        assertThat(result.payers().getFirst().paid()).hasToString("60.00");
        assertThat(result.patientLiability()).hasToString("40.00");
    }

    @Test
    void what_is_paid_up_to_the_primarys_allowed_amount_may_be_held_to_the_normal_benefit() {
        var lines = line("400.00", null, plan("260.00", "260.00", 80), plan("100.00", "0.00", 50));
        assertThat(calculate(
                                List.of(new Payer("a", new Standard()), new Payer("b", new UpToPrimaryAllowed(true))),
                                lines)
                        .payers()
                        .getLast()
                        .paid())
                .hasToString("50.00");
        assertThat(calculate(
                                List.of(new Payer("a", new Standard()), new Payer("b", new UpToPrimaryAllowed(false))),
                                lines)
                        .payers()
                        .getLast()
                        .paid())
                .hasToString("260.00");
    }

    @Test
    void plans_in_one_place_share_to_the_cent_and_none_pays_more_than_as_primary() {
        var partners = List.of("a", "b");
        var payers = List.of(
                new Payer("a", new EqualSharing("a", partners)), new Payer("b", new EqualSharing("b", partners)));
        var equal = calculate(payers, line("301.01", "301.01", plan("301.01", "0.00", 80), plan("301.01", "0.00", 90)));
        assertThat(equal.payers()).extracting(total -> total.paid().toString()).containsExactly("150.51", "150.50");
        assertThat(equal.patientLiability()).isEqualTo(Money.ZERO);
        var limited =
                calculate(payers, line("300.00", "300.00", plan("300.00", "0.00", 20), plan("300.00", "0.00", 90)));
        assertThat(limited.payers())
                .extracting(total -> total.paid().toString())
                .containsExactly("60.00", "150.00");
        assertThat(limited.patientLiability()).hasToString("90.00");
    }

    @Test
    void a_reserve_may_pay_what_nobody_covers_where_the_contract_lets_it() {
        var uncovered = new Terms.Benefit(
                false, Money.ZERO, FeeBasis.NEGOTIATED, Money.ZERO, BigDecimal.ZERO, Money.ZERO, null, null);
        for (var mayPay : BenefitReserve.MayPay.values()) {
            var reserve = new BenefitReserve(
                    Money.parse("75.00"),
                    DateSpan.between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
                    mayPay);
            var result = calculate(
                    List.of(new Payer("a", new Standard()), new Payer("b", new AlternativeOne(reserve))),
                    line("90.00", null, uncovered, uncovered));
            assertThat(result.payers().getLast().paid())
                    .hasToString(
                            switch (mayPay) {
                                case ALLOWABLE_EXPENSES -> "0.00";
                                case ANY_EXPENSE -> "75.00";
                            });
        }
    }

    @Test
    void medicare_first_takes_the_percentage_of_the_day_and_credits_its_deductible() {
        var result = calculate(
                List.of(new Payer("mcr", MedicareMethod.MEDICARE_PART_B)),
                line("400.00", null, new Terms.PartB(Money.parse("300.00"), Money.parse("283.00"), null, null)));
        assertThat(result.payers().getFirst().paid()).hasToString("13.60");
        assertThat(result.patientLiability()).hasToString("286.40");
        assertThat(result.deductibleCredits().getFirst().amount()).hasToString("283.00");
        assertThat(result.lines().getFirst().payers().getFirst().adjustments())
                .extracting(a -> a.group() + " " + a.code() + " " + a.amount())
                .containsExactly("PR 1 283.00", "PR 2 3.40", "CO 45 100.00");
    }

    @Test
    void nothing_is_due_where_the_provider_must_take_the_primarys_payment_as_full_payment() {
        var result = calculate(
                List.of(new Payer("a", new Standard()), new Payer("mcr", MedicareMethod.MEDICARE_PART_B)),
                line(
                        "175.00",
                        null,
                        remitted("120.00", "120.00", "0.00"),
                        new Terms.PartB(Money.parse("150.00"), Money.ZERO, null, Money.parse("120.00"))));
        assertThat(result.payers().getLast().paid()).isEqualTo(Money.ZERO);
        assertThat(result.patientLiability()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_line_that_medicare_denies_is_an_ordinary_medi_cal_line() {
        var payers = List.of(
                new Payer("mcr", MedicareMethod.MEDICARE_PART_B), new Payer("mc", MediCalMethod.MEDICARE_CROSSOVER));
        var denied = new Terms.Remitted(false, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
        var result = calculate(
                payers,
                line("100.00", null, remitted("100.00", "80.00", "20.00"), price("90.00")),
                line("60.00", null, denied, price("42.00")));
        assertThat(result.lines().get(0).payers().getLast().paid()).hasToString("10.00");
        assertThat(result.lines().get(1).payers().getLast().paid()).hasToString("42.00");
        assertThat(result.patientLiability()).isEqualTo(Money.ZERO);
    }

    @Test
    void without_a_medi_cal_price_the_deductible_and_co_insurance_are_the_limit() {
        var result = calculate(
                List.of(
                        new Payer("mcr", MedicareMethod.MEDICARE_PART_B),
                        new Payer("mc", MediCalMethod.MEDICARE_CROSSOVER)),
                line(
                        "100.00",
                        null,
                        remitted("100.00", "80.00", "20.00"),
                        new Terms.MediCalPrice(true, null, null, null)));
        assertThat(result.payers().getLast().paid()).hasToString("20.00");
    }

    @Test
    void the_effect_of_the_prior_payer_is_oa_23_and_only_the_rest_is_written_off() {
        var result = calculate(
                List.of(new Payer("mcr", MedicareMethod.MEDICARE_PART_B), new Payer("mc", MediCalMethod.MEDI_CAL)),
                line("500.00", null, remitted("375.00", "300.00", "75.00"), price("365.00")));
        assertThat(result.lines().getFirst().payers().getLast().adjustments())
                .extracting(a -> a.group() + " " + a.code() + " " + a.amount())
                .containsExactly("OA 23 425.00", "CO 45 10.00");
    }

    @Test
    void what_medi_cal_does_not_cover_stays_as_it_was() {
        var result = calculate(
                List.of(new Payer("a", new Standard()), new Payer("mc", MediCalMethod.MEDI_CAL)),
                line("100.00", null, plan("80.00", "0.00", 50), new Terms.MediCalPrice(false, null, null, null)));
        assertThat(result.patientLiability()).hasToString("40.00");
        assertThat(result.lines().getFirst().patientBasis().rule()).isEqualTo("NOT_COVERED_BY_MEDI_CAL");
        assertThat(result.lines().getFirst().payers().getLast().adjustments())
                .extracting(Adjustment::group)
                .containsExactly(AdjustmentGroup.PR, AdjustmentGroup.OA);
    }

    @Test
    void the_monthly_cap_on_incontinence_supplies_holds_over_the_lines_of_a_claim() {
        var month = new IncontinenceMonth(Money.parse("100.00"), false, 9);
        var result = Coordination.of(new Claim(
                DAY,
                Unit.LINE,
                List.of(new Payer("mc", MediCalMethod.MEDI_CAL)),
                List.of(
                        supply(1, "50.00", IncontinenceSupply.BRIEFS),
                        supply(2, "40.00", IncontinenceSupply.UNDERPADS),
                        supply(3, "12.00", IncontinenceSupply.WASH)),
                Money.ZERO,
                month,
                Figures.committed()));
        assertThat(result.lines())
                .extracting(line -> line.payers().getFirst().paid().toString())
                .containsExactly("50.00", "15.00", "12.00");
        assertThat(result.lines().get(1).payers().getFirst().steps())
                .extracting(Step::rule)
                .contains("INCONTINENCE_MONTHLY_CAP");
    }

    @Test
    void share_of_cost_is_spent_down_once_over_the_lines() {
        var result = Coordination.of(new Claim(
                DAY,
                Unit.LINE,
                List.of(new Payer("mc", MediCalMethod.MEDI_CAL)),
                List.of(line("50.00", null, price("30.00")), line("50.00", null, price("30.00"))),
                Money.parse("40.00"),
                null,
                Figures.committed()));
        assertThat(result.lines())
                .extracting(line -> line.patientLiability().toString())
                .containsExactly("30.00", "10.00");
        assertThat(result.payers().getFirst().paid()).hasToString("20.00");
    }

    private static Line supply(int number, String rate, IncontinenceSupply supply) {
        return new Line(
                number,
                Money.parse(rate),
                null,
                List.of(new Terms.MediCalPrice(true, Money.parse(rate), null, supply)));
    }

    private static Terms plan(String allowed, String deductible, int percent) {
        return new Terms.Benefit(
                true,
                Money.parse(allowed),
                FeeBasis.NEGOTIATED,
                Money.parse(deductible),
                BigDecimal.valueOf(percent),
                Money.ZERO,
                null,
                null);
    }

    private static Terms remitted(String allowed, String paid, String coinsurance) {
        return new Terms.Remitted(
                true, Money.parse(allowed), Money.parse(paid), Money.ZERO, Money.parse(coinsurance), Money.ZERO);
    }

    private static Terms price(String rate) {
        return new Terms.MediCalPrice(true, Money.parse(rate), null, null);
    }

    private static Line line(String charge, @Nullable String allowable, Terms... terms) {
        return new Line(1, Money.parse(charge), allowable == null ? null : Money.parse(allowable), List.of(terms));
    }

    private static PaymentCalculation calculate(List<Payer> payers, Line... lines) {
        return Coordination.of(
                new Claim(DAY, Unit.LINE, payers, List.of(lines), Money.ZERO, null, Figures.committed()));
    }
}

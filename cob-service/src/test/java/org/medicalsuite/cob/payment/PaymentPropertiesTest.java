package org.medicalsuite.cob.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.medicalsuite.cob.Seeds;
import org.medicalsuite.kernel.Money;

class PaymentPropertiesTest {
    private static final int CASES = 20_000;

    @Test
    void charge_is_payments_and_patient_and_write_off_on_every_line() {
        Seeds.each(CASES, random -> {
            var result = Coordination.of(new AnyClaim(random).claim());
            for (var line : result.lines()) {
                assertThat(paid(line).plus(line.patientLiability()).plus(line.providerWriteOff()))
                        .isEqualTo(line.charge());
                assertThat(line.patientLiability()).isGreaterThanOrEqualTo(Money.ZERO);
                assertThat(line.providerWriteOff()).isGreaterThanOrEqualTo(Money.ZERO);
            }
        });
    }

    @Test
    void every_payers_adjustments_explain_charge_less_payment() {
        Seeds.each(CASES, random -> {
            for (var line : Coordination.of(new AnyClaim(random).claim()).lines()) {
                for (var payer : line.payers()) {
                    var adjusted = Money.sum(
                            payer.adjustments().stream().map(Adjustment::amount).toList());
                    assertThat(payer.paid().plus(adjusted)).isEqualTo(line.charge());
                }
            }
        });
    }

    @Test
    void no_payer_pays_below_zero_or_more_than_alone() {
        Seeds.each(CASES, random -> {
            var claim = new AnyClaim(random).claim();
            var result = Coordination.of(claim);
            for (int k = 0; k < claim.payers().size(); k++) {
                var total = result.payers().get(k);
                assertThat(total.paid()).isGreaterThanOrEqualTo(Money.ZERO);
                var normal = total.normalBenefit();
                if (normal != null && !(claim.payers().get(k).method() instanceof AlternativeOne)) {
                    assertThat(total.paid()).isLessThanOrEqualTo(normal);
                }
            }
        });
    }

    @Test
    void no_payer_pays_more_than_if_it_were_the_only_one() {
        Seeds.each(CASES, random -> {
            var claim = new AnyClaim(random).claim();
            var together = Coordination.of(claim);
            for (int k = 0; k < claim.payers().size(); k++) {
                var alone = claim.payers().get(k).method() == MediCalMethod.MEDICARE_CROSSOVER
                        ? ratesOf(claim, k)
                        : Coordination.of(only(claim, k)).payers().getFirst().paid();
                var reserve = claim.payers().get(k).method() instanceof AlternativeOne(var saved)
                        ? saved.availableOn(claim.serviceDate())
                        : Money.ZERO;
                assertThat(together.payers().get(k).paid())
                        .as("payer %s", claim.payers().get(k))
                        .isLessThanOrEqualTo(alone.plus(reserve));
            }
        });
    }

    /** Without Medicare there is no crossover; what Medi-Cal would pay on the claim's total is then its rates. */
    private static Money ratesOf(Claim claim, int payer) {
        return Money.sum(claim.lines().stream()
                .map(line -> line.terms().get(payer).allowed())
                .toList());
    }

    private static Claim only(Claim claim, int payer) {
        var method = claim.payers().get(payer).method();
        return new Claim(
                claim.serviceDate(),
                claim.unit(),
                List.of(new Payer("alone", method instanceof PlanMethod ? new Standard() : method)),
                claim.lines().stream()
                        .map(line -> new Line(
                                line.number(),
                                line.charge(),
                                line.allowableExpense(),
                                List.of(line.terms().get(payer))))
                        .toList(),
                claim.shareOfCost(),
                null,
                claim.figures());
    }

    @Test
    void a_reserve_lets_a_plan_pay_its_benefit_and_the_reserve_and_is_never_below_zero() {
        Seeds.each(CASES, random -> {
            for (var movement : Coordination.of(new AnyClaim(random).claim()).reserves()) {
                assertThat(movement.after()).isGreaterThanOrEqualTo(Money.ZERO);
                assertThat(movement.paid())
                        .isLessThanOrEqualTo(movement.normalBenefit().plus(movement.before()));
            }
        });
    }

    @Test
    void secondary_plans_never_lift_the_total_above_the_allowable_expense() {
        Seeds.each(CASES, random -> {
            var claim = new AnyClaim(random).claim();
            if (claim.payers().stream().anyMatch(payer -> !(payer.method() instanceof PlanMethod))) {
                return;
            }
            var lines = Coordination.of(claim).lines();
            for (int i = 0; i < lines.size(); i++) {
                // A line that nobody covers has no allowable expense; a reserve for any expense may still pay its
                // charge.
                boolean covered = claim.lines().get(i).terms().stream().anyMatch(Terms::covered);
                var limit = covered
                        ? lines.get(i).allowableExpense().result()
                        : lines.get(i).charge();
                var primary = lines.get(i).payers().getFirst().paid();
                assertThat(paid(lines.get(i))).isLessThanOrEqualTo(Money.max(primary, limit));
            }
        });
    }

    @Test
    void behind_medi_cal_the_patient_owes_no_more_than_the_share_of_cost() {
        Seeds.each(CASES, random -> {
            var claim = new AnyClaim(random).claim();
            int last = claim.payers().size() - 1;
            boolean covered = claim.payers().get(last).method() instanceof MediCalMethod
                    && claim.lines().stream()
                            .allMatch(line -> line.terms().get(last).covered());
            if (covered) {
                assertThat(Coordination.of(claim).patientLiability()).isLessThanOrEqualTo(claim.shareOfCost());
            }
        });
    }

    @Test
    void the_same_claim_gives_the_same_cents() {
        Seeds.each(2_000, random -> {
            var claim = new AnyClaim(random).claim();
            assertThat(Coordination.of(claim)).isEqualTo(Coordination.of(claim));
        });
    }

    private static Money paid(LineResult line) {
        return Money.sum(line.payers().stream().map(PayerLine::paid).toList());
    }
}

package org.medicalsuite.cob.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.medicalsuite.cob.payment.Claim;
import org.medicalsuite.cob.payment.Coordination;
import org.medicalsuite.cob.payment.LimitingCharge;
import org.medicalsuite.cob.payment.Line;
import org.medicalsuite.cob.payment.MediCalMethod;
import org.medicalsuite.cob.payment.MedicareMethod;
import org.medicalsuite.cob.payment.Payer;
import org.medicalsuite.cob.payment.PayerLine;
import org.medicalsuite.cob.payment.PaymentCalculation;
import org.medicalsuite.cob.payment.Standard;
import org.medicalsuite.cob.payment.Step;
import org.medicalsuite.cob.payment.Terms;
import org.medicalsuite.cob.payment.Unit;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.Money;

/** Puts the Medicare vectors to the calculation: secondary payer, limiting charge, crossover. */
final class MedicareVector {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);

    private MedicareVector() {}

    static void partBHolds(JsonNode vector) {
        var in = vector.get("inputs");
        var terms = new Terms.PartB(
                Fields.money(in, "medicare_fee_schedule"),
                Fields.money(in, "part_b_deductible_unmet"),
                Fields.percent(in, "medicare_pct"),
                Fields.moneyOrNull(in, "obligated_to_accept"));
        var primary = remitted(Fields.money(in, "primary_allowed"), Fields.money(in, "primary_paid"));
        var result = afterPrimary(Fields.money(in, "charge"), primary, MedicareMethod.MEDICARE_PART_B, terms);
        var medicare = last(result);
        var expect = vector.get("expect");
        assertThat(medicare.steps().get(0).result()).hasToString(text(expect, "test1_charge_minus_primary"));
        assertThat(medicare.steps().get(1).result()).hasToString(text(expect, "test2_medicare_as_primary"));
        assertThat(medicare.steps().get(2).result()).hasToString(text(expect, "test3_higher_allowed_minus_primary"));
        paysAndOwes(result, expect);
    }

    static void partAHolds(JsonNode vector) {
        var in = vector.get("inputs");
        var terms = new Terms.PartA(
                Fields.money(in, "gross_amount_payable"),
                Fields.money(in, "deductible"),
                Fields.money(in, "coinsurance"),
                Fields.moneyOrNull(in, "obligated_to_accept"),
                null);
        var charge = Fields.money(in, "charge");
        var primary = remitted(charge, Fields.money(in, "primary_paid"));
        var result = afterPrimary(charge, primary, MedicareMethod.MEDICARE_PART_A, terms);
        assertThat(last(result).steps().stream().limit(4).map(Step::result).map(Money::toString))
                .containsExactlyElementsOf(Fields.texts(vector.at("/expect/tests")));
        paysAndOwes(result, vector.get("expect"));
    }

    private static void paysAndOwes(PaymentCalculation result, JsonNode expect) {
        assertThat(last(result).paid()).hasToString(text(expect, "medicare_pays"));
        assertThat(result.patientLiability()).hasToString(text(expect, "beneficiary_owes"));
        PaymentVector.balances(result);
    }

    static void limitingChargeHolds(JsonNode vector) {
        var participating = Fields.money(vector.get("inputs"), "participating_fee_schedule");
        var charge = Fields.money(vector.get("inputs"), "actual_charge");
        var expect = vector.get("expect");
        var limiting = LimitingCharge.of(participating, DAY, Figures.committed());
        assertThat(limiting.feeSchedule().result()).hasToString(text(expect, "nonpar_fee_schedule"));
        assertThat(limiting.limit().result()).hasToString(text(expect, "limiting_charge"));
        var result = calculate(
                List.of(new Payer("MEDICARE", MedicareMethod.MEDICARE_UNASSIGNED)),
                List.of(new Line(1, charge, null, List.of(new Terms.PartB(participating, Money.ZERO, null, null)))));
        var medicare = last(result);
        assertThat(medicare.paidToPatient()).isTrue();
        assertThat(medicare.paid()).hasToString(text(expect, "medicare_pays_beneficiary"));
        assertThat(result.patientLiability()).hasToString(text(expect, "beneficiary_owes_provider_net"));
        var coinsurance = limiting.feeSchedule().result().minus(medicare.paid());
        assertThat(coinsurance).hasToString(text(expect, "beneficiary_coinsurance"));
        assertThat(result.patientLiability().minus(coinsurance)).hasToString(text(expect, "balance_bill"));
        PaymentVector.balances(result);
    }

    static void crossoverHolds(JsonNode vector) {
        var other = Fields.money(vector, "other_payments");
        var payers = new ArrayList<Payer>();
        payers.add(new Payer("MEDICARE", MedicareMethod.MEDICARE_PART_B));
        if (other.isPositive()) {
            payers.add(new Payer("OTHER", new Standard()));
        }
        payers.add(new Payer("MEDI_CAL", MediCalMethod.MEDICARE_CROSSOVER));
        var lines = new ArrayList<Line>();
        for (var node : vector.get("lines")) {
            lines.add(crossoverLine(node, lines.isEmpty() ? other : Money.ZERO, payers.size() > 2));
        }
        var result = Coordination.of(new Claim(
                DAY, Unit.LINE, payers, lines, Fields.money(vector, "share_of_cost"), null, Figures.committed()));
        var expect = vector.get("expect");
        assertThat(result.payers().getLast().paid()).hasToString(text(expect, "medi_cal_pays"));
        assertThat(result.patientLiability()).hasToString(text(expect, "patient_liability"));
        PaymentVector.balances(result);
    }

    /** Medicare's allowed amount stands for the charge; another payer's payment counts on the first line. */
    private static Line crossoverLine(JsonNode node, Money other, boolean withOther) {
        var allowed = Fields.money(node, "medicare_allowed");
        var terms = new ArrayList<Terms>();
        terms.add(new Terms.Remitted(
                true,
                allowed,
                Fields.money(node, "medicare_paid"),
                Fields.money(node, "medicare_deductible"),
                Fields.money(node, "medicare_coinsurance"),
                Money.ZERO));
        if (withOther) {
            terms.add(new Terms.Remitted(other.isPositive(), other, other, Money.ZERO, Money.ZERO, Money.ZERO));
        }
        terms.add(new Terms.MediCalPrice(true, Fields.moneyOrNull(node, "medi_cal_rate"), null, null));
        return new Line(node.get("n").asInt(), allowed, null, terms);
    }

    private static Terms.Remitted remitted(Money allowed, Money paid) {
        return new Terms.Remitted(true, allowed, paid, Money.ZERO, allowed.minus(paid), Money.ZERO);
    }

    private static PaymentCalculation afterPrimary(Money charge, Terms primary, MedicareMethod method, Terms medicare) {
        return calculate(
                List.of(new Payer("PRIMARY", new Standard()), new Payer("MEDICARE", method)),
                List.of(new Line(1, charge, null, List.of(primary, medicare))));
    }

    private static PaymentCalculation calculate(List<Payer> payers, List<Line> lines) {
        return Coordination.of(new Claim(DAY, Unit.LINE, payers, lines, Money.ZERO, null, Figures.committed()));
    }

    private static PayerLine last(PaymentCalculation result) {
        return result.lines().getFirst().payers().getLast();
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asText();
    }
}

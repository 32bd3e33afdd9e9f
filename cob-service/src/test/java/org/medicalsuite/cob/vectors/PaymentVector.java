package org.medicalsuite.cob.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.medicalsuite.cob.payment.AlternativeOne;
import org.medicalsuite.cob.payment.BenefitReserve;
import org.medicalsuite.cob.payment.CarveOut;
import org.medicalsuite.cob.payment.Claim;
import org.medicalsuite.cob.payment.Coordination;
import org.medicalsuite.cob.payment.DentalCalifornia;
import org.medicalsuite.cob.payment.FeeBasis;
import org.medicalsuite.cob.payment.Line;
import org.medicalsuite.cob.payment.MaintenanceOfBenefits;
import org.medicalsuite.cob.payment.MediCalMethod;
import org.medicalsuite.cob.payment.Method;
import org.medicalsuite.cob.payment.Payer;
import org.medicalsuite.cob.payment.PaymentCalculation;
import org.medicalsuite.cob.payment.Standard;
import org.medicalsuite.cob.payment.Terms;
import org.medicalsuite.cob.payment.Unit;
import org.medicalsuite.cob.payment.UpToPrimaryAllowed;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.kernel.Money;

/** Puts vectors of types {@code payment} and {@code benefit_reserve} to the calculation. */
final class PaymentVector {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);

    private PaymentVector() {}

    static void holds(JsonNode vector) {
        var lines = Fields.elements(vector.at("/claim/lines")).toList();
        var result = calculate(vector, lines, DAY, Unit.LINE, none());
        var expect = vector.get("expect");
        expect.get("payments")
                .properties()
                .forEach(entry -> assertThat(paid(result, entry.getKey()))
                        .as("paid by " + entry.getKey())
                        .hasToString(entry.getValue().asText()));
        assertThat(result.patientLiability())
                .as("patient liability")
                .hasToString(expect.get("patient_liability").asText());
        assertThat(result.providerWriteOff())
                .as("write-off")
                .hasToString(expect.get("provider_write_off").asText());
        expect.path("normal_benefit")
                .properties()
                .forEach(entry -> assertThat(normalBenefit(result, entry.getKey()))
                        .as("normal benefit of " + entry.getKey())
                        .hasToString(entry.getValue().asText()));
        expect.path("deductible_credited")
                .properties()
                .forEach(entry -> assertThat(credited(result, entry.getKey()))
                        .as("deductible credited by " + entry.getKey())
                        .hasToString(entry.getValue().asText()));
        expect.path("by_line")
                .properties()
                .forEach(line -> line.getValue()
                        .properties()
                        .forEach(entry -> assertThat(paidOnLine(result, line.getKey(), entry.getKey()))
                                .as("paid on line " + line.getKey() + " by " + entry.getKey())
                                .hasToString(entry.getValue().asText())));
        if (expect.has("claim_level_alternative")) {
            holdsByClaim(vector, lines, expect.get("claim_level_alternative"));
        }
        balances(result);
    }

    private static void holdsByClaim(JsonNode vector, List<JsonNode> lines, JsonNode expect) {
        var byClaim = calculate(vector, lines, DAY, Unit.CLAIM, none());
        expect.properties().forEach(entry -> {
            if (entry.getKey().equals("patient_liability")) {
                assertThat(byClaim.patientLiability())
                        .hasToString(entry.getValue().asText());
            } else {
                assertThat(paid(byClaim, entry.getKey()))
                        .hasToString(entry.getValue().asText());
            }
        });
        balances(byClaim);
    }

    /** Claims of one person in the order of their dates, each with the reserve that the one before left. */
    static void reserveHolds(JsonNode vector) {
        var ends = Fields.texts(vector.get("claim_determination_period"));
        var reserve = new BenefitReserve(
                Money.ZERO,
                DateSpan.between(LocalDate.parse(ends.getFirst()), LocalDate.parse(ends.getLast())),
                BenefitReserve.MayPay.ALLOWABLE_EXPENSES);
        for (int i = 0; i < vector.get("claims").size(); i++) {
            var claim = vector.get("claims").get(i);
            var day = LocalDate.parse(claim.get("date").asText());
            var expect = vector.get("expect").get(i);
            reserve = inPeriodOf(day, reserve);
            var result = calculate(vector, List.of(claim.get("line")), day, Unit.LINE, reserve);
            balances(result);
            var after = result.reserves().getFirst().after();
            vector.get("order")
                    .forEach(payer -> assertThat(paid(result, payer.asText()))
                            .as("claim of " + day + ", " + payer)
                            .hasToString(expect.get(payer.asText()).asText()));
            assertThat(result.patientLiability())
                    .as("patient, claim of " + day)
                    .hasToString(expect.get("patient").asText());
            assertThat(after)
                    .as("reserve after claim of " + day)
                    .hasToString(expect.get("reserve_after").asText());
            reserve = new BenefitReserve(after, reserve.period(), reserve.mayPay());
        }
    }

    /** The period of a later year begins anew; the rules find nothing in the old one. */
    private static BenefitReserve inPeriodOf(LocalDate day, BenefitReserve reserve) {
        if (reserve.period().covers(day)) {
            return reserve;
        }
        var first = reserve.period().from().plusYears(1);
        var next = DateSpan.between(first, first.plusYears(1).minusDays(1));
        return new BenefitReserve(reserve.availableOn(day), next, reserve.mayPay());
    }

    private static BenefitReserve none() {
        return new BenefitReserve(
                Money.ZERO, DateSpan.startingOn(LocalDate.of(2025, 1, 1)), BenefitReserve.MayPay.ALLOWABLE_EXPENSES);
    }

    private static PaymentCalculation calculate(
            JsonNode vector, List<JsonNode> lines, LocalDate day, Unit unit, BenefitReserve reserve) {
        var payers = new ArrayList<Payer>();
        vector.get("order")
                .forEach(id -> payers.add(new Payer(
                        id.asText(),
                        method(vector.path("method").path(id.asText()).asText("STD"), reserve))));
        return Coordination.of(new Claim(
                day,
                unit,
                payers,
                lines.stream().map(line -> line(line, payers)).toList(),
                Money.ZERO,
                null,
                Figures.committed()));
    }

    private static Method method(String name, BenefitReserve reserve) {
        return switch (name) {
            case "STD" -> new Standard();
            case "ALT1" -> new AlternativeOne(reserve);
            case "ALT3", "NONDUP" -> new CarveOut();
            case "MOB" -> new MaintenanceOfBenefits();
            case "UP_TO_PRIMARY_ALLOWED" -> new UpToPrimaryAllowed(true);
            case "DENTAL_1374_19" -> new DentalCalifornia();
            case "MEDI_CAL" -> MediCalMethod.MEDI_CAL;
            default -> throw new IllegalArgumentException("method " + name);
        };
    }

    private static Line line(JsonNode line, List<Payer> payers) {
        return new Line(
                line.get("n").asInt(),
                Fields.money(line, "charge"),
                Fields.moneyOrNull(line, "allowable_expense"),
                payers.stream()
                        .map(payer -> terms(line, payer, line.get("plans").get(payer.id())))
                        .toList());
    }

    private static Terms terms(JsonNode line, Payer payer, JsonNode plan) {
        boolean covered = plan.path("covered").asBoolean(true);
        if (payer.method() instanceof MediCalMethod) {
            return new Terms.MediCalPrice(
                    covered,
                    Fields.moneyOrNull(plan, "medi_cal_rate"),
                    Fields.moneyOrNull(line, "patient_resp_before_medi_cal"),
                    null);
        }
        return new Terms.Benefit(
                covered,
                Fields.money(plan, "allowed"),
                FeeBasis.NEGOTIATED,
                Fields.moneyOrZero(plan, "deductible"),
                plan.has("pays_pct") ? Fields.percent(plan, "pays_pct") : BigDecimal.ZERO,
                Fields.moneyOrZero(plan, "copay"),
                Fields.moneyOrNull(plan, "max_benefit"),
                payer.method() instanceof DentalCalifornia
                        ? Fields.moneyOrNull(line, "patient_resp_after_primary")
                        : null);
    }

    private static Money paid(PaymentCalculation result, String payer) {
        return result.payers().stream()
                .filter(total -> total.payer().equals(payer))
                .findFirst()
                .orElseThrow()
                .paid();
    }

    private static String normalBenefit(PaymentCalculation result, String payer) {
        return String.valueOf(result.payers().stream()
                .filter(total -> total.payer().equals(payer))
                .findFirst()
                .orElseThrow()
                .normalBenefit());
    }

    private static Money credited(PaymentCalculation result, String payer) {
        return result.deductibleCredits().stream()
                .filter(credit -> credit.payer().equals(payer))
                .findFirst()
                .orElseThrow()
                .amount();
    }

    private static Money paidOnLine(PaymentCalculation result, String line, String payer) {
        return result.lines().stream()
                .filter(one -> one.number() == Integer.parseInt(line))
                .flatMap(one -> one.payers().stream())
                .filter(one -> one.payer().equals(payer))
                .findFirst()
                .orElseThrow()
                .paid();
    }

    /** charge = payments + patient + write-off, and each payer's charge = paid + adjustments, on every line. */
    static void balances(PaymentCalculation result) {
        for (var line : result.lines()) {
            var paid = Money.sum(line.payers().stream().map(p -> p.paid()).toList());
            assertThat(paid.plus(line.patientLiability()).plus(line.providerWriteOff()))
                    .isEqualTo(line.charge());
            assertThat(line.patientLiability().isNegative()).isFalse();
            assertThat(line.providerWriteOff().isNegative()).isFalse();
            for (var payer : line.payers()) {
                var adjusted = Money.sum(
                        payer.adjustments().stream().map(a -> a.amount()).toList());
                assertThat(payer.paid().plus(adjusted))
                        .as("adjustments of " + payer.payer())
                        .isEqualTo(line.charge());
            }
        }
    }
}

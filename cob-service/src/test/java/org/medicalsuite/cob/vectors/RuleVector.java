package org.medicalsuite.cob.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.billing.CoverageScope;
import org.medicalsuite.cob.billing.DualPlanType;
import org.medicalsuite.cob.billing.GateQuestion;
import org.medicalsuite.cob.billing.NecessityStandard;
import org.medicalsuite.cob.billing.OtherCoverageGate;
import org.medicalsuite.cob.billing.Proof;
import org.medicalsuite.cob.billing.ProofCheck;
import org.medicalsuite.cob.billing.ServiceClass;
import org.medicalsuite.cob.billing.TimelyBilling;
import org.medicalsuite.cob.payment.EqualShare;
import org.medicalsuite.cob.payment.IncontinenceMonth;
import org.medicalsuite.cob.payment.IncontinenceSupplies;
import org.medicalsuite.cob.payment.IncontinenceSupply;
import org.medicalsuite.cob.payment.NonComplyingAhead;
import org.medicalsuite.cob.questionnaire.ClaimStand;
import org.medicalsuite.cob.questionnaire.CobInformation;
import org.medicalsuite.cob.questionnaire.NextStep;
import org.medicalsuite.cob.recovery.RecoverySplit;
import org.medicalsuite.cob.recovery.SupportEnforcement;
import org.medicalsuite.cob.recovery.TakeBack;
import org.medicalsuite.cob.reference.Figure;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.Money;

/** Puts the vectors of the small rules to them: dates, gate, cap, recovery, workflow, shares. */
final class RuleVector {
    private static final Figures FIGURES = Figures.committed();
    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);

    private RuleVector() {}

    static void dateRuleHolds(JsonNode vector) {
        var in = vector.get("inputs");
        var expect = vector.get("expect");
        switch (vector.get("rule").asText()) {
            case "COB_STALE_365" -> {
                var information = CobInformation.of(date(in, "cob_info_date"), date(in, "claim_received"), FIGURES);
                assertThat(information.ageDays())
                        .isEqualTo(expect.get("age_days").asLong());
                assertThat(information.stale()).isEqualTo(expect.get("stale").asBoolean());
                if (expect.has("action")) {
                    var step = NextStep.of(new ClaimStand(information.stale(), false, false, 1, false));
                    assertThat(step.action()).hasToString(expect.get("action").asText());
                }
            }
            case "MEDI_CAL_SIX_MONTH" ->
                assertThat(TimelyBilling.lastDayOfFullPayment(date(in, "date_of_service"), FIGURES))
                        .isEqualTo(expect.get("last_day_full_payment").asText());
            case "MEDI_CAL_LATE_PERCENT" -> {
                var billing = TimelyBilling.of(
                        date(in, "date_of_service"),
                        date(in, "received"),
                        in.hasNonNull("delay_reason") ? in.get("delay_reason").asInt() : null,
                        null,
                        FIGURES);
                assertThat(billing.monthsAfterServiceMonth())
                        .isEqualTo(expect.get("months_after_service_month").asLong());
                assertThat(billing.percent()).isEqualTo(expect.get("percent").asInt());
            }
            case "OHC_DENIAL_ONE_YEAR" ->
                assertThat(ProofCheck.letterHolds(date(in, "letter_date"), date(in, "date_of_service"), FIGURES))
                        .isEqualTo(expect.get("valid").asBoolean());
            case "CSE_100_DAYS" ->
                assertThat(SupportEnforcement.of(date(in, "claim_sent_to_third_party"), FIGURES)
                                .payRegardlessFrom())
                        .isEqualTo(
                                expect.get("medicaid_may_pay_regardless_from").asText());
            case "CMC_END" ->
                assertThat(Fields.texts(in.get("dates")).stream()
                                .map(day -> DualPlanType.CAL_MEDICONNECT
                                        .on(LocalDate.parse(day))
                                        .exists()))
                        .containsExactlyElementsOf(Fields.elements(expect.get("valid"))
                                .map(JsonNode::asBoolean)
                                .toList());
            case "EPSDT_UNDER_21" ->
                assertThat(Fields.texts(in.get("service_dates")).stream()
                                .map(day -> NecessityStandard.of(date(in, "birth_date"), LocalDate.parse(day), FIGURES)
                                        .standard()
                                        .name()))
                        .containsExactlyElementsOf(Fields.texts(expect.get("standard")));
            case String rule -> throw new IllegalArgumentException("date rule " + rule);
        }
    }

    static void gateHolds(JsonNode vector) {
        var in = vector.get("inputs");
        var day = in.hasNonNull("date_of_service") ? date(in, "date_of_service") : DAY;
        var answer = OtherCoverageGate.of(new GateQuestion(
                day,
                in.hasNonNull("received") ? date(in, "received") : day,
                in.get("ohc_code").asText(),
                scope(in.path("scope").asText("")),
                CoverageScope.of(in.get("service_category").asText().charAt(0)).orElseThrow(),
                serviceClass(in.path("service").asText("")),
                in.hasNonNull("proof") ? proof(in.get("proof"), day) : null,
                null,
                null,
                false,
                FIGURES));
        assertThat(answer.decision()).hasToString(vector.at("/expect/decision").asText());
    }

    private static Set<CoverageScope> scope(String letters) {
        return letters.chars()
                .mapToObj(letter -> CoverageScope.of((char) letter).orElseThrow())
                .collect(Collectors.toSet());
    }

    private static ServiceClass serviceClass(String service) {
        if (service.contains("prenatal")) {
            return ServiceClass.PRENATAL;
        }
        return service.contains("preventive") || service.contains("EPSDT screening")
                ? ServiceClass.PREVENTIVE_PEDIATRIC
                : ServiceClass.ORDINARY;
    }

    private static Proof proof(JsonNode proof, LocalDate day) {
        var kind = proof.isTextual() ? proof.asText() : proof.path("kind").asText("denial_letter");
        return new Proof(
                Proof.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                proof.hasNonNull("date") ? date(proof, "date") : day);
    }

    static void capHolds(JsonNode vector) {
        var in = vector.get("inputs");
        var first = LocalDate.parse(in.get("month").asText() + "-01");
        var supplies = IncontinenceSupplies.of(
                Fields.elements(in.get("items"))
                        .map(item -> new IncontinenceSupplies.Item(
                                IncontinenceSupply.valueOf(
                                        item.get("kind").asText().toUpperCase(Locale.ROOT)),
                                Fields.money(item, "amount")))
                        .toList(),
                new IncontinenceMonth(
                        Money.ZERO,
                        in.get("prior_authorization").asBoolean(),
                        in.get("patient_age_years").asInt()),
                FIGURES.on(first, Figure.INCONTINENCE_MONTHLY_CAP),
                FIGURES.on(first, Figure.INCONTINENCE_WASH_AGE));
        var expect = vector.get("expect");
        assertThat(supplies.counted()).hasToString(expect.get("counted").asText());
        assertThat(supplies.payableUnderCap())
                .hasToString(expect.get("payable_under_cap").asText());
        assertThat(supplies.outsideCap()).hasToString(expect.get("outside_cap").asText());
        assertThat(supplies.needsAuthorizationFor())
                .hasToString(expect.get("needs_authorization_for").asText());
    }

    static void recoveryHolds(JsonNode vector) {
        var in = vector.get("inputs");
        var split = RecoverySplit.of(
                Fields.money(in, "recovered"),
                Fields.money(in, "medi_cal_paid"),
                Fields.money(in, "collection_cost"),
                Fields.money(in, "provider_billed"));
        var expect = vector.get("expect");
        assertThat(split.state()).hasToString(expect.get("dhcs").asText());
        assertThat(split.provider()).hasToString(expect.get("provider").asText());
        assertThat(split.entitledPerson())
                .hasToString(expect.get("entitled_person").asText());
        assertThat(split.state().plus(split.provider()).plus(split.entitledPerson()))
                .isEqualTo(Fields.money(in, "recovered"));
    }

    static void takeBackHolds(JsonNode vector) {
        var in = vector.get("inputs");
        var takeBack = TakeBack.of(
                Fields.money(in, "paid_as_primary"),
                Fields.money(in, "normal_benefit"),
                Fields.money(in, "allowable_expense"),
                Fields.money(in, "true_primary_paid"));
        assertThat(takeBack.correctPayment())
                .hasToString(vector.at("/expect/correct_secondary").asText());
        assertThat(takeBack.recover()).hasToString(vector.at("/expect/recover").asText());
    }

    static void workflowHolds(JsonNode vector) {
        var in = vector.get("inputs");
        var age =
                in.hasNonNull("cob_info_age_days") ? in.get("cob_info_age_days").asLong() : null;
        var step = NextStep.of(new ClaimStand(
                age != null
                        && CobInformation.of(DAY.minusDays(age), DAY, FIGURES).stale(),
                in.path("pended_for_questionnaire").asBoolean(false),
                in.path("questionnaire_received").asBoolean(false),
                position(in),
                in.path("primary_eob_received").asBoolean(false)));
        var expect = vector.get("expect");
        assertThat(step.action()).hasToString(expect.get("action").asText());
        if (expect.has("message")) {
            assertThat(step.message()).isEqualTo(expect.get("message").asText());
        }
        if (expect.has("provider_action_needed")) {
            assertThat(step.providerActionNeeded())
                    .isEqualTo(expect.get("provider_action_needed").asBoolean());
        }
    }

    private static @Nullable Integer position(JsonNode in) {
        return in.hasNonNull("our_position") ? in.get("our_position").asInt() : null;
    }

    static void equalShareHolds(JsonNode vector) {
        var in = vector.get("inputs");
        var shares = EqualShare.of(Fields.money(in, "allowable_expense"), Fields.texts(in.get("plans")));
        var expect = vector.get("expect");
        assertThat(shares.stream().map(share -> share.amount().toString()))
                .containsExactlyElementsOf(Fields.texts(expect.get("shares")));
        assertThat(Money.sum(shares.stream().map(EqualShare::amount).toList()))
                .hasToString(expect.get("shares_cents_total").asText());
    }

    static void nonComplyingHolds(JsonNode vector) {
        var in = vector.get("inputs");
        var step = NonComplyingAhead.pay(
                Fields.money(in, "allowable_expense"),
                Fields.money(in, "complying_normal_benefit"),
                Fields.money(in, "noncomplying_benefit_if_primary"));
        assertThat(step.result())
                .hasToString(vector.at("/expect/complying_pays_first").asText());
        assertThat(step.citation().source()).contains("§9");
    }

    private static LocalDate date(JsonNode node, String field) {
        return LocalDate.parse(node.get(field).asText());
    }
}

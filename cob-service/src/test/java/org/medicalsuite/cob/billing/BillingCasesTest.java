package org.medicalsuite.cob.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.medicalsuite.cob.payment.IncontinenceSupply;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.MalformedValue;
import org.medicalsuite.kernel.Money;

class BillingCasesTest {
    private static final Figures FIGURES = Figures.committed();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest(name = "code {0} for {1} on {2}: {3}")
    @CsvSource({
        "A, MEDICAL,      2026-03-02, PAY_THEN_CHASE",
        "K, MEDICAL,      2026-03-02, REJECT_BILL_OHC_FIRST",
        "N, MEDICAL,      2026-03-02, PROCESS_AS_PRIMARY",
        "I, MEDICAL,      2026-03-02, PROCESS_AS_PRIMARY",
        "O, MEDICAL,      2026-03-02, PAY_THEN_CHASE",
        "L, DENTAL,       2026-03-02, REJECT_BILL_OHC_FIRST",
        "L, MEDICAL,      2026-03-02, PROCESS_AS_PRIMARY",
        "D, PRESCRIPTION, 2026-03-02, REJECT_BILL_OHC_FIRST",
        "Q, MEDICAL,      2026-03-02, PROCESS_AS_PRIMARY",
        "E, VISION,       2016-12-31, REVIEW",
        "E, VISION,       2017-01-01, REJECT_BILL_OHC_FIRST",
        "V, MEDICAL,      2019-12-31, REJECT_BILL_OHC_FIRST",
        "V, MEDICAL,      2020-01-01, REVIEW",
        "Z, MEDICAL,      2026-03-02, REVIEW"
    })
    void the_code_of_the_day_decides(String code, CoverageScope service, LocalDate day, GateAnswer.Decision decision) {
        var answer = OtherCoverageGate.of(new GateQuestion(
                day, day, code, Set.of(), service, ServiceClass.ORDINARY, null, null, null, false, FIGURES));
        assertThat(answer.decision()).isEqualTo(decision);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "PRENATAL,             2018-02-08, PAY_THEN_CHASE",
        "PRENATAL,             2018-02-09, REJECT_BILL_OHC_FIRST",
        "PREVENTIVE_PEDIATRIC, 2019-09-30, PAY_THEN_CHASE",
        "PREVENTIVE_PEDIATRIC, 2026-03-02, PAY_THEN_CHASE",
        "ORDINARY,             2026-03-02, REJECT_BILL_OHC_FIRST"
    })
    void a_class_of_services_is_treated_by_the_law_of_its_day(
            ServiceClass serviceClass, LocalDate day, GateAnswer.Decision decision) {
        var answer = OtherCoverageGate.of(new GateQuestion(
                day, day, "P", Set.of(), CoverageScope.MEDICAL, serviceClass, null, null, null, false, FIGURES));
        assertThat(answer.decision()).isEqualTo(decision);
    }

    @ParameterizedTest(name = "received {0} days after the third party was billed: {1}")
    @CsvSource({"0, WAIT_FOR_THIRD_PARTY", "99, WAIT_FOR_THIRD_PARTY", "100, PAY_THEN_CHASE"})
    void the_third_party_of_an_enforced_child_has_its_days(int days, GateAnswer.Decision decision) {
        var answer = OtherCoverageGate.of(new GateQuestion(
                DAY,
                DAY.plusDays(days),
                "P",
                Set.of(),
                CoverageScope.MEDICAL,
                ServiceClass.SUPPORT_ENFORCEMENT,
                null,
                null,
                DAY,
                false,
                FIGURES));
        assertThat(answer.decision()).isEqualTo(decision);
    }

    @ParameterizedTest(name = "{0} of {1}: {2} by {3}")
    @CsvSource({
        "DENIAL_LETTER,         2025-03-02, PROCESS_AS_PRIMARY,    DENIAL_ACCEPTED",
        "DENIAL_LETTER,         2025-03-01, REJECT_BILL_OHC_FIRST, DENIAL_TOO_OLD",
        "EOB_NOT_COVERED,       2026-03-20, PROCESS_AS_PRIMARY,    DENIAL_ACCEPTED",
        "EOB_PROCESSED,         2026-03-20, PROCESS_AS_SECONDARY,  EOB_PROCESSED",
        "REFUSED_OUTSIDE_PLAN,  2026-03-20, REJECT_BILL_OHC_FIRST, REFUSED_OUTSIDE_PLAN",
        "BILLED_WITHOUT_ANSWER, 2026-03-03, REJECT_BILL_OHC_FIRST, NO_ANSWER_YET",
        "BILLED_WITHOUT_ANSWER, 2026-03-02, PROCESS_AS_PRIMARY,    NO_ANSWER"
    })
    void a_proof_is_weighed_by_what_it_says_and_its_age(
            Proof.Kind kind, LocalDate date, GateAnswer.Decision decision, String rule) {
        var answer = gate(new Proof(kind, date), null);
        assertThat(answer.decision()).isEqualTo(decision);
        assertThat(answer.basis().rule()).isEqualTo(rule);
    }

    @ParameterizedTest
    @EnumSource
    void coverage_that_cannot_be_used_does_not_stand_in_the_way(Unavailable why) {
        assertThat(gate(null, why).decision()).isEqualTo(GateAnswer.Decision.PROCESS_AS_PRIMARY);
    }

    @ParameterizedTest(name = "{0} miles, {1} minutes: too far {2}")
    @CsvSource({"60, 60, false", "61, 10, true", "10, 61, true"})
    void an_hmo_is_too_far_beyond_its_miles_or_minutes(int miles, int minutes, boolean tooFar) {
        assertThat(new Travel(miles, minutes).tooFar(DAY, FIGURES)).isEqualTo(tooFar);
    }

    @ParameterizedTest(name = "received {0}: {1} per cent")
    @CsvSource({
        "2026-03-02, 100",
        "2026-09-30, 100",
        "2026-10-01, 75",
        "2026-12-31, 75",
        "2027-01-01, 50",
        "2027-03-31, 50",
        "2027-04-01, 0"
    })
    void a_late_claim_is_paid_in_part(LocalDate received, int percent) {
        assertThat(TimelyBilling.of(DAY, received, null, null, FIGURES).percent())
                .isEqualTo(percent);
        assertThat(TimelyBilling.of(DAY, received, 7, received.minusDays(60), FIGURES)
                        .percent())
                .isEqualTo(100);
        assertThat(TimelyBilling.of(DAY, received, 99, null, FIGURES).percent()).isEqualTo(percent);
    }

    @ParameterizedTest(name = "billed {0} days after the other coverage's answer: {1} per cent")
    @CsvSource({"60, 100", "61, 75"})
    void delay_reason_7_keeps_full_payment_for_the_days_after_the_other_coverages_answer(int days, int percent) {
        var received = LocalDate.of(2026, 10, 15);
        assertThat(TimelyBilling.of(DAY, received, 7, received.minusDays(days), FIGURES)
                        .percent())
                .isEqualTo(percent);
    }

    @ParameterizedTest(name = "the state waits {0}, billed {1} days before: {2}")
    @CsvSource({
        "false, 0,  PAY_THEN_CHASE",
        "true,  0,  WAIT_FOR_THIRD_PARTY",
        "true,  89, WAIT_FOR_THIRD_PARTY",
        "true,  90, PAY_THEN_CHASE",
        "true,    , REJECT_BILL_OHC_FIRST"
    })
    void a_state_may_wait_for_the_third_party_of_a_preventive_service(
            boolean waits, @Nullable Integer days, GateAnswer.Decision decision) {
        var answer = OtherCoverageGate.of(new GateQuestion(
                DAY,
                DAY,
                "P",
                Set.of(),
                CoverageScope.MEDICAL,
                ServiceClass.PREVENTIVE_PEDIATRIC,
                null,
                null,
                days == null ? null : DAY.minusDays(days),
                waits,
                FIGURES));
        assertThat(answer.decision()).isEqualTo(decision);
    }

    @ParameterizedTest(name = "{0} for a person born on {1}: {2}")
    @CsvSource({
        "BRIEFS, 2021-03-02, STATE_PLAN",
        "BRIEFS, 2021-03-03, EPSDT",
        "WASH,   2005-03-02, STATE_PLAN",
        "WASH,   2005-03-03, EPSDT"
    })
    void an_incontinence_supply_has_a_ground_by_age(
            IncontinenceSupply supply, LocalDate born, IncontinenceGround.Ground ground) {
        assertThat(IncontinenceGround.of(supply, born, DAY, FIGURES).ground()).isEqualTo(ground);
    }

    @Test
    void a_claim_is_not_received_before_its_service() {
        assertThatThrownBy(() -> TimelyBilling.of(DAY, DAY.minusDays(1), null, null, FIGURES))
                .isInstanceOf(MalformedValue.class);
    }

    @ParameterizedTest(
            name =
                    "covered {0}, takes Medi-Cal {1}, agreed {2}, QMB {3}, Regional Center {4}: may ask {5} by {6}, then {7}")
    @CsvSource({
        "true,  true,  false, false, false, 30.00,  NO_BALANCE_BILLING,        PROVIDER_BILLS_MEDI_CAL",
        "true,  true,  true,  false, false, 30.00,  NO_BALANCE_BILLING,        PROVIDER_BILLS_MEDI_CAL",
        "true,  true,  true,  true,  false, 0.00,   QMB_NEVER_BILLED,          PROVIDER_BILLS_MEDICARE_THEN_MEDI_CAL",
        "true,  false, false, false, true,  0.00,   PROVIDER_OUTSIDE_MEDI_CAL, ASK_REGIONAL_CENTER",
        "true,  false, false, false, false, 0.00,   PROVIDER_OUTSIDE_MEDI_CAL, ASK_PLAN_FOR_PROVIDER",
        "true,  false, true,  false, true,  200.00, PROVIDER_OUTSIDE_MEDI_CAL, ASK_REGIONAL_CENTER",
        "false, true,  false, false, false, 200.00, NOT_COVERED_BY_MEDI_CAL,   NONE",
        "false, true,  false, false, true,  200.00, NOT_COVERED_BY_MEDI_CAL,   ASK_REGIONAL_CENTER"
    })
    void a_person_is_asked_for_no_more_than_the_law_lets(
            boolean covered,
            boolean takes,
            boolean agreed,
            boolean qmb,
            boolean center,
            String may,
            String rule,
            BalanceBilling.NextStep next) {
        var answer = BalanceBilling.of(
                new Invoice(Money.parse("200.00"), covered, takes, agreed, qmb, true, Money.parse("30.00"), center));
        assertThat(answer.mayBeAsked()).hasToString(may);
        assertThat(answer.mayBeAsked().plus(answer.mustNotBeAsked())).hasToString("200.00");
        assertThat(answer.basis().rule()).isEqualTo(rule);
        assertThat(answer.nextStep()).isEqualTo(next);
    }

    @ParameterizedTest(name = "primary {0}, Medi-Cal {1}, needed {2}: {3}")
    @CsvSource({
        "true,  true,  true,  MAY_BILL",
        "true,  false, true,  CONTRACT_MISSING",
        "false, true,  true,  CONTRACT_MISSING",
        ",      true,  true,  NOT_KNOWN",
        "true,  false, false, MAY_BILL"
    })
    void contracts_count_where_the_setting_says_so(
            @Nullable Boolean primary, @Nullable Boolean mediCal, boolean needed, Contracts.Outcome outcome) {
        assertThat(new Contracts(primary, mediCal, null).check(needed).outcome())
                .isEqualTo(outcome);
    }

    private static GateAnswer gate(@Nullable Proof proof, @Nullable Unavailable unavailable) {
        return OtherCoverageGate.of(new GateQuestion(
                DAY,
                LocalDate.of(2026, 5, 31),
                "P",
                Set.of(CoverageScope.MEDICAL),
                CoverageScope.MEDICAL,
                ServiceClass.ORDINARY,
                proof,
                unavailable,
                null,
                false,
                FIGURES));
    }
}

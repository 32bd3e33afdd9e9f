package org.medicalsuite.cob.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medicalsuite.cob.order.Asked.DAY;
import static org.medicalsuite.cob.order.Asked.ids;
import static org.medicalsuite.cob.order.Asked.medicare;
import static org.medicalsuite.cob.order.Asked.order;
import static org.medicalsuite.cob.order.Asked.other;
import static org.medicalsuite.cob.order.Asked.own;
import static org.medicalsuite.cob.order.Asked.question;
import static org.medicalsuite.cob.order.Asked.reasons;
import static org.medicalsuite.cob.order.Asked.rule;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.medicalsuite.cob.order.OtherPayer.Kind;
import org.medicalsuite.cob.order.Position.Standing;
import org.medicalsuite.cob.reference.Figures;

/** Payers whose place a statute fixes, and covers that are no plan. */
class StatutoryOrderTest {
    @ParameterizedTest(name = "{0}: {1} pays before {2} by {3}")
    @CsvSource({
        "TRICARE,                 plan, other, TRICARE_AFTER_OTHER_INSURANCE",
        "TRICARE_ACTIVE_DUTY,     other, plan, TRICARE_AFTER_OTHER_INSURANCE",
        "MEDI_CAL,                plan, other, PAYER_OF_LAST_RESORT",
        "REGIONAL_CENTER,         plan, other, REGIONAL_CENTER_LAST",
        "INDIAN_HEALTH_SERVICE,   plan, other, IHS_LAST"
    })
    void a_statute_fixes_the_place_of_a_payer(Kind kind, String first, String second, String rule) {
        var order = order(own("plan").plan(), other("other", kind));
        assertThat(ids(order)).containsExactly(List.of(first), List.of(second));
        assertThat(rule(order)).isEqualTo(rule);
    }

    @Test
    void at_the_end_come_tricare_medi_cal_regional_center_and_indian_health() {
        var order = order(
                other("ihs", Kind.INDIAN_HEALTH_SERVICE),
                other("rc", Kind.REGIONAL_CENTER),
                other("mc", Kind.MEDI_CAL),
                other("tri", Kind.TRICARE),
                medicare("mcr", Medicare.Entitlement.AGED));
        assertThat(ids(order))
                .containsExactly(List.of("mcr"), List.of("tri"), List.of("mc"), List.of("rc"), List.of("ihs"));
    }

    @ParameterizedTest(name = "{0} for care after {1}: {2}")
    @CsvSource({
        "WORKERS_COMPENSATION, WORK_INJURY,   WORKERS_COMP_FIRST",
        "BLACK_LUNG,           BLACK_LUNG,    BLACK_LUNG_FIRST",
        "NO_FAULT,             AUTO_ACCIDENT, NO_FAULT_FIRST",
        "LIABILITY,            AUTO_ACCIDENT, LIABILITY_FIRST",
        "LIABILITY,            LIABILITY,     LIABILITY_FIRST"
    })
    void who_answers_for_the_injury_pays_first(Kind kind, Cause cause, String rule) {
        var order = OrderOfBenefits.of(
                question(cause, Family.UNKNOWN, OrderText.NAIC_2013, own("a").plan(), other("x", kind)));
        assertThat(ids(order)).containsExactly(List.of("x"), List.of("a"));
        assertThat(rule(order)).isEqualTo(rule);
    }

    @Test
    void a_payer_for_an_injury_is_undetermined_until_the_cause_is_known() {
        var order = OrderOfBenefits.of(
                question(null, Family.UNKNOWN, OrderText.NAIC_2013, own("a").plan(), other("x", Kind.NO_FAULT)));
        assertThat(order.positions().getFirst().standing()).isEqualTo(Standing.UNDETERMINED);
        assertThat(order.missingFacts()).extracting(MissingFact::field).containsExactly("relatedTo");
    }

    @Test
    void care_that_veterans_affairs_authorized_is_its_alone() {
        var authorized = new Question(
                DAY,
                null,
                Cause.NONE,
                true,
                Family.UNKNOWN,
                OrderText.NAIC_2013,
                AdultChildRule.LONGER_COVERAGE,
                List.of(own("a").plan(), other("va", Kind.VETERANS_AFFAIRS)),
                Figures.committed());
        var order = OrderOfBenefits.of(authorized);
        assertThat(ids(order)).containsExactly(List.of("va"));
        assertThat(order.setAside()).extracting(aside -> aside.basis().rule()).containsExactly("VA_PAYS_ALONE");
        assertThat(reasons(order(own("a").plan(), other("va", Kind.VETERANS_AFFAIRS))))
                .containsExactly("VA_NOT_AUTHORIZED");
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "FIXED_INDEMNITY",
                "ACCIDENT_ONLY",
                "SPECIFIED_DISEASE",
                "LIMITED_BENEFIT",
                "SCHOOL_ACCIDENT",
                "LONG_TERM_CARE_NON_MEDICAL",
                "GOVERNMENTAL_EXCESS",
                "MEDICARE_SUPPLEMENT"
            })
    void some_covers_are_no_plan(Kind kind) {
        var order = order(own("a").plan(), other("x", kind));
        assertThat(reasons(order)).containsExactly("NOT_A_PLAN");
        assertThat(order.cobClass()).isEqualTo(CobClass.COVERAGE_OVERLAP_EXISTS_NOT_SUBJECT_TO_COB);
    }

    @Test
    void a_medicare_supplement_has_its_place_behind_medicare() {
        assertThat(ids(order(
                        other("mg", Kind.MEDICARE_SUPPLEMENT),
                        medicare("mcr", Medicare.Entitlement.AGED),
                        other("mc", Kind.MEDI_CAL))))
                .containsExactly(List.of("mcr"), List.of("mg"), List.of("mc"));
    }
}

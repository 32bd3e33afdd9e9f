package org.medicalsuite.cob.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medicalsuite.cob.order.Asked.DAY;
import static org.medicalsuite.cob.order.Asked.dependent;
import static org.medicalsuite.cob.order.Asked.ids;
import static org.medicalsuite.cob.order.Asked.order;
import static org.medicalsuite.cob.order.Asked.other;
import static org.medicalsuite.cob.order.Asked.own;
import static org.medicalsuite.cob.order.Asked.reasons;
import static org.medicalsuite.cob.order.Asked.rule;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.cob.order.CobTerms.OptionalRule;
import org.medicalsuite.cob.order.CobTerms.Provision;
import org.medicalsuite.cob.order.Employment.Status;
import org.medicalsuite.cob.order.OtherPayer.Kind;
import org.medicalsuite.cob.order.Position.Standing;
import org.medicalsuite.cob.order.PrivatePlan.Panel;
import org.medicalsuite.kernel.DateSpan;

/** Private plans of one person: provisions, panels, work, length, equal shares. */
class PlanOrderTest {
    @ParameterizedTest(name = "a plan with {0} {2} before one that complies")
    @CsvSource({
        "NONE,          false, x, NO_COB_PROVISION",
        "ALWAYS_EXCESS, false, x, NON_COMPLYING_PLAN",
        "OWN_ORDER,     false, x, NON_COMPLYING_PLAN",
        "GENDER_RULE,   false, x, NON_COMPLYING_PLAN",
        "ALWAYS_EXCESS, true,  a, NON_COMPLYING_PLAN"
    })
    void a_plan_that_does_not_comply_is_primary_unless_both_say_otherwise(
            Provision provision, boolean yields, String first, String rule) {
        var order = order(
                own("a").plan(),
                dependent("x", Relation.SPOUSE).provision(provision, yields).plan());
        assertThat(ids(order).getFirst()).containsExactly(first);
        assertThat(rule(order)).isEqualTo(rule);
    }

    @Test
    void a_group_supplement_may_be_excess_to_its_basic_package() {
        var order = order(
                own("basic").plan(),
                own("extra")
                        .provision(Provision.ALWAYS_EXCESS, false)
                        .supplementing("basic")
                        .plan());
        assertThat(ids(order)).containsExactly(List.of("basic"), List.of("extra"));
        assertThat(rule(order)).isEqualTo("GROUP_SUPPLEMENT");
    }

    @Test
    void a_closed_panel_that_was_not_used_leaves_the_other_plan_as_if_primary() {
        var order = order(
                own("hmo").panel(Panel.OUTSIDE_PROVIDER).plan(),
                dependent("ppo", Relation.SPOUSE).plan());
        assertThat(ids(order)).containsExactly(List.of("ppo"));
        assertThat(reasons(order)).containsExactly("CLOSED_PANEL_NOT_USED");
        assertThat(ids(order(
                        own("hmo").panel(Panel.EMERGENCY_OR_REFERRAL).plan(),
                        dependent("ppo", Relation.SPOUSE).plan())))
                .containsExactly(List.of("hmo"), List.of("ppo"));
    }

    @ParameterizedTest(name = "{0} and {1}: {2} first by {3}")
    @CsvSource({
        "ACTIVE,  LAID_OFF, a, ACTIVE_BEFORE_RETIRED",
        "RETIRED, ACTIVE,   b, ACTIVE_BEFORE_RETIRED",
        "RETIRED, COBRA,    a, COBRA_LAST",
        "COBRA,   LAID_OFF, b, COBRA_LAST"
    })
    void work_that_goes_on_comes_before_work_that_has_ended(Status a, Status b, String first, String rule) {
        var order = order(own("a").status(a).plan(), own("b").status(b).plan());
        assertThat(ids(order).getFirst()).containsExactly(first);
        assertThat(rule(order)).isEqualTo(rule);
    }

    @Test
    void a_rule_that_one_plan_lacks_is_ignored() {
        var order = order(
                own("active").since(2022).plan(),
                own("retired")
                        .since(2010)
                        .status(Status.RETIRED)
                        .without(OptionalRule.ACTIVE_BEFORE_RETIRED)
                        .plan());
        assertThat(ids(order)).containsExactly(List.of("retired"), List.of("active"));
        assertThat(rule(order)).isEqualTo("LONGER_COVERAGE");
    }

    @Test
    void plans_that_nothing_tells_apart_share_equally_and_medi_cal_is_last() {
        var order = order(own("b").plan(), own("a").plan(), other("mc", Kind.MEDI_CAL));
        assertThat(ids(order)).containsExactly(List.of("a", "b"), List.of("mc"));
        assertThat(order.positions().getFirst().standing()).isEqualTo(Standing.EQUAL_SHARES);
        assertThat(order.cobClass()).isEqualTo(CobClass.COB_INSTANCE_EXISTS_PRIMACY_DETERMINED);
    }

    @ParameterizedTest(name = "eligible {0} days after the first plan ended: {1} first")
    @CsvSource({"1, a", "2, b"})
    void successive_plans_count_as_one_within_a_day(int days, String first) {
        var ended = LocalDate.of(2023, 12, 31);
        var successor = own("a").from(ended.plusDays(days))
                .after(DateSpan.between(LocalDate.of(2015, 1, 1), ended))
                .plan();
        assertThat(ids(order(successor, own("b").since(2020).plan())).getFirst())
                .containsExactly(first);
    }

    @Test
    void one_coverage_has_nothing_to_coordinate() {
        var order = order(other("mc", Kind.MEDI_CAL));
        assertThat(order.cobClass()).isEqualTo(CobClass.MEMBER_FOUND_NO_COB);
        assertThat(order.positions().getFirst().basis().rule()).isEqualTo("ONLY_COVERAGE");
    }

    @Test
    void a_coverage_that_has_ended_takes_no_part() {
        var ended = own("old").until(LocalDate.of(2026, 3, 1)).plan();
        var order = order(ended, other("mc", Kind.MEDI_CAL));
        assertThat(reasons(order)).containsExactly("NOT_IN_FORCE");
        assertThat(order.cobClass()).isEqualTo(CobClass.MEMBER_FOUND_NO_COB);
        assertThat(ids(order(own("old").until(DAY).plan(), other("mc", Kind.MEDI_CAL))))
                .hasSize(2);
    }

    @Test
    void coverages_without_a_common_benefit_do_not_meet() {
        var order = order(
                own("dental").pays(Benefit.DENTAL).plan(),
                own("vision").pays(Benefit.VISION).plan());
        assertThat(order.cobClass()).isEqualTo(CobClass.COVERAGE_OVERLAP_NO_BENEFIT_OVERLAP);
        assertThat(order.positions()).isEmpty();
    }
}

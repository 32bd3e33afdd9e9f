package org.medicalsuite.cob.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medicalsuite.cob.order.Asked.DAY;
import static org.medicalsuite.cob.order.Asked.apart;
import static org.medicalsuite.cob.order.Asked.child;
import static org.medicalsuite.cob.order.Asked.custodial;
import static org.medicalsuite.cob.order.Asked.dependent;
import static org.medicalsuite.cob.order.Asked.ids;
import static org.medicalsuite.cob.order.Asked.other;
import static org.medicalsuite.cob.order.Asked.rule;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.cob.order.Family.Parents;
import org.medicalsuite.cob.reference.Figures;

/** A child on several plans: parents together and apart, decrees, a spouse. */
class ChildOrderTest {
    @Test
    void a_decree_that_makes_both_parents_responsible_leads_to_the_birthday() {
        var order = child(
                apart(Decree.Ruling.BOTH_PARENTS_RESPONSIBLE),
                custodial("m", Relation.MOTHER).born(9),
                other("d", Relation.FATHER).born(2));
        assertThat(ids(order)).containsExactly(List.of("d"), List.of("m"));
        assertThat(rule(order)).isEqualTo("BIRTHDAY");
    }

    @ParameterizedTest(name = "known {0}, paid before {1}: {2} first")
    @CsvSource({"true, false, d", "false, false, m", "true, true, m"})
    void a_decree_counts_once_the_plan_knows_it_and_not_for_a_year_already_paid(
            boolean known, boolean paid, String first) {
        var decree = new Decree(Decree.Ruling.ONE_PARENT_RESPONSIBLE, Household.NON_CUSTODIAL, known, paid);
        var order =
                child(new Family(Parents.APART, decree), custodial("m", Relation.MOTHER), other("d", Relation.FATHER));
        assertThat(ids(order).getFirst()).containsExactly(first);
    }

    @Test
    void behind_the_responsible_parent_the_custodial_order_holds() {
        var decree = new Decree(Decree.Ruling.ONE_PARENT_RESPONSIBLE, Household.NON_CUSTODIAL, true, false);
        var order = child(
                new Family(Parents.APART, decree),
                custodial("m", Relation.MOTHER),
                custodial("mh", Relation.STEP_PARENT),
                other("d", Relation.FATHER),
                other("dw", Relation.STEP_PARENT));
        assertThat(ids(order)).containsExactly(List.of("d"), List.of("m"), List.of("mh"), List.of("dw"));
    }

    @Test
    void without_knowing_the_household_parents_who_live_apart_are_undetermined() {
        var order = child(
                new Family(Parents.APART, null), dependent("m", Relation.MOTHER), dependent("d", Relation.FATHER));
        assertThat(order.missingFacts()).extracting(MissingFact::coverage).containsExactly("d", "m");
        assertThat(order.missingFacts()).extracting(MissingFact::field).containsOnly("subscriber.household");
    }

    @Test
    void a_parents_and_a_spouses_plan_of_the_same_day_go_by_birthday() {
        var order = child(
                Family.UNKNOWN,
                dependent("s", Relation.SPOUSE).born(2),
                dependent("m", Relation.MOTHER).born(9));
        assertThat(ids(order)).containsExactly(List.of("s"), List.of("m"));
        assertThat(rule(order)).isEqualTo("SPOUSE_AND_PARENT_BIRTHDAY");
    }

    @Test
    void a_setting_puts_the_spouses_plan_first() {
        var question = new Question(
                DAY,
                null,
                Cause.NONE,
                false,
                Family.UNKNOWN,
                OrderText.NAIC_2013,
                AdultChildRule.SPOUSE_FIRST,
                List.of(
                        dependent("m", Relation.MOTHER).since(2001).plan(),
                        dependent("s", Relation.SPOUSE).since(2024).plan()),
                Figures.committed());
        assertThat(ids(OrderOfBenefits.of(question))).containsExactly(List.of("s"), List.of("m"));
    }
}

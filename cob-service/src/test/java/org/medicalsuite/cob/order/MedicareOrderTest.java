package org.medicalsuite.cob.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medicalsuite.cob.order.Asked.dependent;
import static org.medicalsuite.cob.order.Asked.ids;
import static org.medicalsuite.cob.order.Asked.medicare;
import static org.medicalsuite.cob.order.Asked.order;
import static org.medicalsuite.cob.order.Asked.own;
import static org.medicalsuite.cob.order.Asked.question;
import static org.medicalsuite.cob.order.Asked.rule;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.cob.order.Employment.Status;
import org.medicalsuite.cob.order.Family.Parents;

/** Medicare and private plans, and the circles that Medicare makes. */
class MedicareOrderTest {
    @ParameterizedTest(name = "Medicare by {0}, plan through {1}, {2} employees: {3} by {4}")
    @CsvSource({
        "AGED,     MOTHER,  500, mcr,  MSP_NO_CURRENT_EMPLOYMENT",
        "AGED,     SPOUSE,  20,  plan, MSP_WORKING_AGED",
        "DISABLED, MOTHER,  100, plan, MSP_DISABILITY",
        "DISABLED, PATIENT, 99,  mcr,  MSP_DISABILITY_SMALL"
    })
    void medicare_looks_at_whose_work_it_is_and_at_the_employers_size(
            Medicare.Entitlement why, Relation holder, int employees, String first, String rule) {
        var order = order(
                medicare("mcr", why),
                dependent("plan", holder).employees(employees).plan());
        assertThat(ids(order).getFirst()).containsExactly(first);
        assertThat(rule(order)).isEqualTo(rule);
    }

    @Test
    void one_large_employer_in_a_multi_employer_plan_is_enough() {
        assertThat(ids(order(
                                medicare("mcr", Medicare.Entitlement.AGED),
                                own("plan").employees(5).multiEmployer().plan()))
                        .getFirst())
                .containsExactly("plan");
    }

    @Test
    void an_unknown_size_of_the_employer_is_asked_for() {
        var order =
                order(medicare("mcr", Medicare.Entitlement.AGED), own("plan").plan());
        assertThat(order.missingFacts()).extracting(MissingFact::field).containsExactly("employment.employees");
        assertThat(order.cobClass()).isEqualTo(CobClass.COB_INSTANCE_EXISTS_PRIMACY_UNDETERMINED);
    }

    @Test
    void medicare_pays_before_an_individual_policy() {
        assertThat(rule(order(
                        medicare("mcr", Medicare.Entitlement.AGED),
                        own("p").individual().plan())))
                .isEqualTo("MSP_NO_CURRENT_EMPLOYMENT");
    }

    @Test
    void medicare_that_was_properly_primary_stays_so_when_kidney_disease_begins() {
        var medicare = new Medicare("mcr", "mcr", null, Set.of(), Medicare.Entitlement.AGED, 3, true);
        var order =
                order(medicare, own("p").status(Status.RETIRED).employees(900).plan());
        assertThat(ids(order).getFirst()).containsExactly("mcr");
        assertThat(rule(order)).isEqualTo("MSP_PRIMARY_BEFORE_ESRD");
    }

    @Test
    void medicare_between_two_parents_plans_overrules_the_birthday() {
        var order = OrderOfBenefits.of(question(
                Cause.NONE,
                new Family(Parents.TOGETHER, null),
                OrderText.NAIC_2013,
                medicare("mcr", Medicare.Entitlement.DISABLED),
                dependent("m", Relation.MOTHER).born(1).employees(50).plan(),
                dependent("f", Relation.FATHER).born(9).employees(200).plan()));
        assertThat(ids(order)).containsExactly(List.of("f"), List.of("mcr"), List.of("m"));
        assertThat(rule(order)).isEqualTo("MEDICARE_PLACE_IS_FEDERAL_LAW");
    }

    @Test
    void a_circle_of_parents_and_a_spouse_goes_by_length() {
        var order = OrderOfBenefits.of(question(
                Cause.NONE,
                new Family(Parents.TOGETHER, null),
                OrderText.NAIC_2013,
                dependent("m", Relation.MOTHER).born(1).since(2020).plan(),
                dependent("f", Relation.FATHER).born(9).since(2010).plan(),
                dependent("s", Relation.SPOUSE).born(5).since(2015).plan()));
        assertThat(ids(order)).containsExactly(List.of("f"), List.of("s"), List.of("m"));
        assertThat(rule(order)).isEqualTo("LONGER_COVERAGE_BREAKS_CIRCLE");
    }
}

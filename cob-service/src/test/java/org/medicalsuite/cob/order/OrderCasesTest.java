package org.medicalsuite.cob.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.medicalsuite.cob.order.CobTerms.OptionalRule;
import org.medicalsuite.cob.order.CobTerms.Provision;
import org.medicalsuite.cob.order.Employment.Status;
import org.medicalsuite.cob.order.Family.Parents;
import org.medicalsuite.cob.order.OtherPayer.Kind;
import org.medicalsuite.cob.order.Position.Standing;
import org.medicalsuite.cob.order.PrivatePlan.Panel;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.DateSpan;

/** Each rule of the payer order in cases that the shared vectors do not have. */
class OrderCasesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

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

    @Test
    void a_decree_that_makes_both_parents_responsible_leads_to_the_birthday() {
        var order = child(
                apart(Decree.Kind.BOTH_PARENTS_RESPONSIBLE),
                custodial("m", Relation.MOTHER).born(9),
                other("d", Relation.FATHER).born(2));
        assertThat(ids(order)).containsExactly(List.of("d"), List.of("m"));
        assertThat(rule(order)).isEqualTo("BIRTHDAY");
    }

    @ParameterizedTest(name = "known {0}, paid before {1}: {2} first")
    @CsvSource({"true, false, d", "false, false, m", "true, true, m"})
    void a_decree_counts_once_the_plan_knows_it_and_not_for_a_year_already_paid(
            boolean known, boolean paid, String first) {
        var decree = new Decree(Decree.Kind.ONE_PARENT_RESPONSIBLE, Household.NON_CUSTODIAL, known, paid);
        var order =
                child(new Family(Parents.APART, decree), custodial("m", Relation.MOTHER), other("d", Relation.FATHER));
        assertThat(ids(order).getFirst()).containsExactly(first);
    }

    @Test
    void behind_the_responsible_parent_the_custodial_order_holds() {
        var decree = new Decree(Decree.Kind.ONE_PARENT_RESPONSIBLE, Household.NON_CUSTODIAL, true, false);
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

    @Test
    void california_knows_no_continuation_rule_and_goes_by_length() {
        var cobra = own("cobra").since(2015).status(Status.COBRA).plan();
        var active = own("active").since(2024).plan();
        assertThat(rule(california(Family.UNKNOWN, cobra, active))).isEqualTo("LONGER_COVERAGE");
        assertThat(rule(order(cobra, active))).isEqualTo("COBRA_LAST");
    }

    @Test
    void california_knows_no_joint_custody_rule() {
        var order = california(
                apart(Decree.Kind.JOINT_CUSTODY_WITHOUT_ALLOCATION),
                custodial("m", Relation.MOTHER).born(9).plan(),
                other("d", Relation.FATHER).born(2).plan());
        assertThat(rule(order)).isEqualTo("CUSTODIAL_PARENT_FIRST");
        assertThat(ids(order).getFirst()).containsExactly("m");
    }

    @Test
    void california_shares_equally_by_a_court_s_word() {
        var order = california(Family.UNKNOWN, own("a").plan(), own("b").plan());
        var basis = order.decidingRule();
        assertThat(basis).isNotNull();
        assertThat(basis == null ? "" : basis.citation().source()).contains("Lifeguard");
    }

    @Test
    void california_lets_an_individual_policy_pay_without_regard_to_others() {
        assertThat(rule(california(
                        Family.UNKNOWN,
                        own("g").plan(),
                        dependent("i", Relation.SPOUSE).individual().plan())))
                .isEqualTo("INDIVIDUAL_POLICY_DOES_NOT_COORDINATE");
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

    private static PayerOrder order(Coverage... coverages) {
        return OrderOfBenefits.of(question(Cause.NONE, Family.UNKNOWN, OrderText.NAIC_2013, coverages));
    }

    private static PayerOrder california(Family family, Coverage... coverages) {
        return OrderOfBenefits.of(question(Cause.NONE, family, OrderText.CALIFORNIA, coverages));
    }

    private static PayerOrder child(Family family, PlanOf... plans) {
        var coverages = List.of(plans).stream().map(PlanOf::plan).toArray(Coverage[]::new);
        return OrderOfBenefits.of(question(Cause.NONE, family, OrderText.NAIC_2013, coverages));
    }

    private static Question question(@Nullable Cause cause, Family family, OrderText text, Coverage... coverages) {
        return new Question(
                DAY,
                null,
                cause,
                false,
                family,
                text,
                AdultChildRule.LONGER_COVERAGE,
                List.of(coverages),
                Figures.committed());
    }

    private static Family apart(Decree.Kind kind) {
        return new Family(Parents.APART, new Decree(kind, null, true, false));
    }

    private static PlanOf own(String id) {
        return new PlanOf(id, Relation.PATIENT);
    }

    private static PlanOf dependent(String id, Relation holder) {
        return new PlanOf(id, holder);
    }

    private static PlanOf custodial(String id, Relation holder) {
        return new PlanOf(id, holder).household(Household.CUSTODIAL);
    }

    private static PlanOf other(String id, Relation holder) {
        return new PlanOf(id, holder).household(Household.NON_CUSTODIAL);
    }

    private static OtherPayer other(String id, Kind kind) {
        return new OtherPayer(id, id, null, Set.of(), kind);
    }

    private static Medicare medicare(String id, Medicare.Entitlement why) {
        return new Medicare(id, id, null, Set.of(), why, null, false);
    }

    private static List<List<String>> ids(PayerOrder order) {
        return order.positions().stream().map(Position::coverages).toList();
    }

    private static List<String> reasons(PayerOrder order) {
        return order.setAside().stream().map(aside -> aside.basis().rule()).toList();
    }

    private static String rule(PayerOrder order) {
        var basis = order.decidingRule();
        return basis == null ? "none" : basis.rule();
    }
}

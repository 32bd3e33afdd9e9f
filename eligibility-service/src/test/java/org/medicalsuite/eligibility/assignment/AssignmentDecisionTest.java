package org.medicalsuite.eligibility.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.eligibility.assignment.AssignmentInputs.Closed;
import org.medicalsuite.eligibility.assignment.AssignmentInputs.ClosedBecause;
import org.medicalsuite.eligibility.assignment.AssignmentInputs.Offered;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.County;

class AssignmentDecisionTest {
    private static final LocalDate EFFECTIVE = LocalDate.of(2027, 1, 1);
    private static final Citation SHARES = Citation.uncertain("test");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // matching, prior, family, closed -> plan, rule
                "A, B, C, -, A, MATCHING_MEDICARE_PLAN",
                "-, B, C, -, B, PRIOR_PLAN",
                "-, -, C, -, C, FAMILY_SAME_PLAN",
                "A, B, C, A, B, PRIOR_PLAN",
                "A, B, C, A B, C, FAMILY_SAME_PLAN",
                "-, -, -, A B, C, ONLY_PLAN",
                "Z, Z, -, A B, C, ONLY_PLAN",
                "A, B, C, A B C, -, NO_PLAN_CAN_TAKE_THE_PERSON"
            })
    void the_first_connection_to_a_plan_that_can_take_the_person_decides(
            @Nullable String matching,
            @Nullable String prior,
            @Nullable String family,
            @Nullable String closed,
            @Nullable String plan,
            String rule) {
        var closures = closed == null
                ? List.<Closed>of()
                : List.of(closed.split(" ")).stream()
                        .map(name -> new Closed(name, ClosedBecause.NO_CAPACITY))
                        .toList();

        var decision = AssignmentDecision.of(
                new AssignmentInputs("asg_1", "19", EFFECTIVE, plans(1, 1, 1), matching, prior, family, closures));

        assertThat(decision.plan()).isEqualTo(plan);
        assertThat(decision.basis().rule()).isEqualTo(rule);
        assertThat(decision.feeForServiceOffered()).isEqualTo(plan == null);
        assertThat(decision.trace()).last().isEqualTo(decision.basis());
        assertThat(decision.trace())
                .extracting(Basis::rule)
                .startsWith("PLANS_OF_THE_COUNTY")
                .filteredOn("NO_CAPACITY"::equals)
                .hasSameSizeAs(closures);
    }

    @Test
    void the_trace_names_every_connection_that_was_tried_before_the_split() {
        var decision = AssignmentDecision.of(inputs("asg_1", plans(1, 1, 1)));

        assertThat(decision.trace())
                .extracting(Basis::rule)
                .containsExactly(
                        "PLANS_OF_THE_COUNTY",
                        "NOT_MATCHING_MEDICARE_PLAN",
                        "NOT_PRIOR_PLAN",
                        "NOT_FAMILY_SAME_PLAN",
                        "NOT_ONLY_PLAN",
                        "QUALITY_SPLIT");
    }

    @Test
    void the_same_inputs_give_the_same_decision_and_other_seeds_other_plans() {
        var seeds = IntStream.range(0, 50).mapToObj(i -> "asg_" + i).toList();

        for (var seed : seeds) {
            assertThat(AssignmentDecision.of(inputs(seed, plans(1, 1, 1))))
                    .isEqualTo(AssignmentDecision.of(inputs(seed, plans(1, 1, 1))));
        }
        assertThat(seeds.stream()
                        .map(seed -> AssignmentDecision.of(inputs(seed, plans(1, 1, 1)))
                                .plan()))
                .contains("A", "B", "C");
    }

    @Test
    void the_split_follows_the_shares() {
        var drawn = IntStream.range(0, 2000)
                .mapToObj(i -> AssignmentDecision.of(inputs("asg_" + i, plans(60, 40, 0)))
                        .plan())
                .toList();

        assertThat(drawn).doesNotContain("C");
        // Digests of fixed seeds: the count is always the same, and near to 60 of 100.
        assertThat(drawn.stream().filter("A"::equals).count()).isBetween(1140L, 1260L);
    }

    @Test
    void every_county_offers_plans_with_codes_and_shares() {
        for (var county : County.all()) {
            assertThat(AssignmentInputs.offered(county, EFFECTIVE))
                    .as(county.name())
                    .isNotEmpty()
                    .allSatisfy(plan -> assertThat(plan.share()).isPositive())
                    .extracting(Offered::hcpCode)
                    .doesNotHaveDuplicates();
        }
    }

    private static AssignmentInputs inputs(String seed, List<Offered> plans) {
        return new AssignmentInputs(seed, "19", EFFECTIVE, plans, null, null, null, List.of());
    }

    private static List<Offered> plans(int a, int b, int c) {
        return List.of(
                new Offered("A", "00A", a, SHARES),
                new Offered("B", "00B", b, SHARES),
                new Offered("C", "00C", c, SHARES));
    }
}

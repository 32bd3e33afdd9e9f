package org.medicalsuite.cob.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.medicalsuite.cob.Seeds;
import org.medicalsuite.cob.order.Comparison.Verdict;

class OrderPropertiesTest {
    private static final int CASES = 20_000;

    /** Rules that look at the set and not at two coverages alone. */
    private static final Set<String> RULES_ABOUT_THE_SET = Set.of(
            "MEDICARE_INVERSION",
            "MEDICARE_PLACE_IS_FEDERAL_LAW",
            "LONGER_COVERAGE_BREAKS_CIRCLE",
            "DECREE_RESPONSIBLE_PARENT");

    @Test
    void the_order_of_the_question_does_not_matter() {
        Seeds.each(CASES, random -> {
            var question = any(random);
            var shuffled = new ArrayList<>(question.coverages());
            Collections.shuffle(shuffled, random);
            assertThat(OrderOfBenefits.of(AnyQuestion.with(question, shuffled)))
                    .isEqualTo(OrderOfBenefits.of(question));
        });
    }

    @Test
    void the_names_of_the_coverages_do_not_matter() {
        Seeds.each(CASES, random -> {
            var question = any(random);
            var names = new ArrayList<>(
                    question.coverages().stream().map(Coverage::id).toList());
            Collections.shuffle(names, random);
            var renamed = new HashMap<String, String>();
            var coverages = new ArrayList<Coverage>();
            for (var coverage : question.coverages()) {
                renamed.put(coverage.id(), names.get(coverages.size()));
                coverages.add(named(coverage, names.get(coverages.size())));
            }
            assertThat(groups(OrderOfBenefits.of(AnyQuestion.with(question, coverages)), Map.of()))
                    .isEqualTo(groups(OrderOfBenefits.of(question), renamed));
        });
    }

    @Test
    void adding_a_coverage_swaps_two_others_only_where_a_rule_about_the_set_says_so() {
        var swaps = new AtomicInteger();
        Seeds.each(CASES, random -> {
            var question = any(random);
            var more = new ArrayList<>(question.coverages());
            more.add(new AnyQuestion(random).coverage("extra"));
            var before = OrderOfBenefits.of(question);
            var after = OrderOfBenefits.of(AnyQuestion.with(question, more));
            var was = numbers(before);
            var is = numbers(after);
            for (var a : was.keySet()) {
                for (var b : was.keySet()) {
                    boolean swapped =
                            is.containsKey(a) && is.containsKey(b) && was.get(a) < was.get(b) && is.get(a) > is.get(b);
                    if (swapped) {
                        swaps.incrementAndGet();
                        assertThat(Set.of(rule(before, a, b), rule(after, a, b)))
                                .as(a + " and " + b)
                                .containsAnyElementsOf(RULES_ABOUT_THE_SET);
                    }
                }
            }
        });
        assertThat(swaps).as("the generator finds swaps").hasPositiveValue();
    }

    @Test
    void every_coverage_has_one_place_or_a_reason_to_have_none() {
        Seeds.each(CASES, random -> {
            var question = any(random);
            var order = OrderOfBenefits.of(question);
            var named = new ArrayList<String>();
            order.positions().forEach(position -> named.addAll(position.coverages()));
            order.setAside().forEach(aside -> named.add(aside.coverage()));
            assertThat(named)
                    .containsExactlyInAnyOrderElementsOf(
                            question.coverages().stream().map(Coverage::id).toList());
        });
    }

    @Test
    void the_order_agrees_with_every_comparison() {
        Seeds.each(CASES, random -> {
            var order = OrderOfBenefits.of(any(random));
            var number = numbers(order);
            for (var comparison : order.comparisons()) {
                if (comparison.verdict() == Verdict.FIRST_PAYS_BEFORE_SECOND) {
                    assertThat(number.get(comparison.first())).isLessThanOrEqualTo(number.get(comparison.second()));
                }
            }
            for (var position : order.positions()) {
                if (position.standing() == Position.Standing.ALONE) {
                    assertThat(position.coverages()).hasSize(1);
                }
            }
        });
    }

    @Test
    void an_undetermined_place_always_says_what_is_missing() {
        Seeds.each(CASES, random -> {
            var order = OrderOfBenefits.of(any(random));
            boolean open = order.positions().stream().anyMatch(p -> p.standing() == Position.Standing.UNDETERMINED);
            assertThat(order.missingFacts().isEmpty()).isEqualTo(!open);
            assertThat(order.cobClass() == CobClass.COB_INSTANCE_EXISTS_PRIMACY_UNDETERMINED)
                    .isEqualTo(open);
        });
    }

    @Test
    void nothing_but_regional_center_and_indian_health_pays_after_medi_cal() {
        Seeds.each(CASES, random -> {
            var question = any(random);
            var number = numbers(OrderOfBenefits.of(question));
            for (var last : question.coverages()) {
                for (var other : question.coverages()) {
                    if (isKind(last, OtherPayer.Kind.MEDI_CAL)
                            && !isKind(other, OtherPayer.Kind.MEDI_CAL)
                            && !isKind(other, OtherPayer.Kind.REGIONAL_CENTER)
                            && !isKind(other, OtherPayer.Kind.INDIAN_HEALTH_SERVICE)
                            && number.containsKey(last.id())
                            && number.containsKey(other.id())) {
                        assertThat(number.get(other.id())).isLessThan(number.get(last.id()));
                    }
                }
            }
        });
    }

    private static boolean isKind(Coverage coverage, OtherPayer.Kind kind) {
        return coverage instanceof OtherPayer other && other.kind() == kind;
    }

    private static Question any(Random random) {
        return new AnyQuestion(random).question(2 + random.nextInt(5));
    }

    private static Map<String, Integer> numbers(PayerOrder order) {
        var numbers = new HashMap<String, Integer>();
        order.positions().forEach(p -> p.coverages().forEach(id -> numbers.put(id, p.number())));
        return numbers;
    }

    private static List<Set<String>> groups(PayerOrder order, Map<String, String> renamed) {
        return order.positions().stream()
                .map(position -> position.coverages().stream()
                        .map(id -> renamed.getOrDefault(id, id))
                        .collect(Collectors.<String, Set<String>>toCollection(HashSet::new)))
                .toList();
    }

    private static String rule(PayerOrder order, String a, String b) {
        return order.comparisons().stream()
                .filter(c -> Set.of(c.first(), c.second()).equals(Set.of(a, b)))
                .findFirst()
                .orElseThrow()
                .basis()
                .rule();
    }

    private static Coverage named(Coverage coverage, String id) {
        return switch (coverage) {
            case Medicare m ->
                new Medicare(
                        id,
                        id,
                        m.period(),
                        m.benefits(),
                        m.entitlement(),
                        m.esrdMonth(),
                        m.properlyPrimaryBeforeEsrd());
            case OtherPayer o -> new OtherPayer(id, id, o.period(), o.benefits(), o.kind());
            case PrivatePlan p ->
                new PrivatePlan(
                        id,
                        id,
                        p.market(),
                        p.period(),
                        p.predecessors(),
                        p.benefits(),
                        p.subscriber(),
                        p.employment(),
                        p.cob(),
                        p.panel());
        };
    }
}

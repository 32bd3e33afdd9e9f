package org.medicalsuite.tar.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.tar.deadline.Programme;
import org.medicalsuite.tar.need.EmergencyStatement.Signer;

class AuthorizationNeedTest {
    private static final AuthorizationNeed NEED = AuthorizationNeed.california();
    private static final LocalDate DAY = LocalDate.parse("2026-03-10");

    @ParameterizedTest(name = "{0} {1}: {2} after {3} -> needed {4}, {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "DME, PURCHASE, 100.00, 0.00, false, cumulative purchase not over $100 in calendar month",
                "DME, PURCHASE, 0.01, 100.00, true, cumulative purchase over $100 in calendar month",
                "DME, REPAIR, 250.01, 0.00, true, cumulative repair over $250 in calendar month",
                "DME, RENTAL, 50.00, 0.00, false, cumulative rental not over $50 in 15 months",
                "DME, RENTAL, 30.00, 25.00, true, cumulative rental over $50 in 15 months",
                "INCONTINENCE, ABSORBENT, 15.00, 150.00, false, incontinence supplies not over $165 in month",
                "INCONTINENCE, ABSORBENT, 20.00, 150.00, true, incontinence supplies over $165 in month",
                "ORTHOTICS, -, 250.01, 0.00, true, cumulative cost of orthotic appliances over $250 in 90 days",
                "HEARING_AID, REPAIR, 25.00, 0.00, false, hearing aid repair not over $25 for each repair"
            })
    void a_limit_is_exceeded_only_above_it(
            ServiceCategory category,
            @Nullable ServiceVariant variant,
            String amount,
            String already,
            boolean needed,
            String because) {
        var need = decide(new Facts(category, variant).amount(Money.parse(amount), Money.parse(already)));
        assertThat(need.needed()).isEqualTo(needed);
        assertThat(need.finding().basis().because()).isEqualTo(because);
    }

    @ParameterizedTest(name = "restriction {0}, {1} {2} -> needed {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "010, DRUG, OTHER, true",
                "010, DRUG, SCHEDULED, true",
                "010, PHYSICIAN_VISIT, -, false",
                "050, DRUG, SCHEDULED, true",
                "050, DRUG, OTHER, false",
                "110, PHYSICIAN_VISIT, -, true",
                "110, DRUG, OTHER, false",
                "120, PHYSICIAN_VISIT, -, true",
                "120, DRUG, OTHER, true",
                "999, PHYSICIAN_VISIT, -, false"
            })
    void a_restricted_card_needs_a_tar_for_what_it_restricts(
            String code, ServiceCategory category, @Nullable ServiceVariant variant, boolean needed) {
        assertThat(decide(new Facts(category, variant).restriction(code)).needed())
                .isEqualTo(needed);
    }

    @Test
    void an_emergency_admission_needs_its_tar_all_the_same() {
        var need = decide(new Facts(ServiceCategory.INPATIENT, ServiceVariant.EMERGENCY)
                .emergency(new EmergencyStatement(Signer.PHYSICIAN, "stroke", "brain damage")));
        assertThat(need.needed()).isTrue();
        assertThat(need.service().form()).isEqualTo(Form.FORM_18_1);
    }

    @Test
    void a_pharmacist_signs_for_drugs_only() {
        var statement = new EmergencyStatement(Signer.PHARMACIST, "asthma attack", "no inhaler left");
        assertThat(decide(new Facts(ServiceCategory.DRUG, ServiceVariant.OTHER).emergency(statement))
                        .finding())
                .isInstanceOf(Finding.NotNeeded.class);
        assertThat(decide(new Facts(ServiceCategory.TRANSPLANT, null).emergency(statement))
                        .finding())
                .isInstanceOf(Finding.StatementInsufficient.class);
    }

    @Test
    void a_carved_out_service_is_not_the_plans_to_decide() {
        var facts =
                new Facts(ServiceCategory.DRUG, ServiceVariant.OTHER).listed().plan();
        assertThat(decide(facts).needed()).isTrue();
        assertThat(decide(facts).decidedBy()).isEqualTo(Programme.FEE_FOR_SERVICE);
    }

    @Test
    void the_rules_before_the_one_that_decides_say_why_they_did_not() {
        var need = decide(new Facts(ServiceCategory.VISION, null));
        assertThat(need.tried())
                .extracting(Basis::rule)
                .isEqualTo(List.of("EMERGENCY_SERVICE", "PLAN_DECIDES", "MEDICARE_CROSSOVER", "MEMBER_RESTRICTION"));
        assertThat(need.tried()).extracting(Basis::because).doesNotContain("");
    }

    @Test
    void the_day_before_the_twenty_first_birthday_is_the_last_of_childhood() {
        var standard = ReviewStandard.california();
        var born = LocalDate.parse("2005-03-10");
        assertThat(standard.on(born, DAY.minusDays(1)).rule()).isEqualTo("CORRECT_OR_AMELIORATE");
        assertThat(standard.on(born, DAY).rule()).isEqualTo("MEDICAL_NECESSITY");
    }

    @ParameterizedTest
    @EnumSource(ServiceCategory.class)
    void every_category_has_a_rule_with_its_law_and_its_figures(ServiceCategory category) {
        var rows = NEED.services().rows().stream()
                .filter(row -> row.category() == category)
                .toList();
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.source()).isNotBlank();
            assertThat(row.amountLimit() != null).isEqualTo(row.need() == TarNeed.OVER_AMOUNT);
            assertThat(row.countLimit() != null).isEqualTo(row.need() == TarNeed.OVER_COUNT);
        });
    }

    @Test
    void every_variant_stands_in_the_table() {
        assertThat(NEED.services().rows().stream()
                        .flatMap(row -> Optional.ofNullable(row.variant()).stream())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(ServiceVariant.values()));
    }

    private static Need decide(Facts facts) {
        return NEED.decide(facts.inquiry()).orElseThrow();
    }

    private record Facts(
            ServiceCategory category,
            @Nullable ServiceVariant variant,
            @Nullable Money amount,
            Money already,
            @Nullable String restriction,
            @Nullable EmergencyStatement emergency,
            boolean onList,
            Programme programme) {
        Facts(ServiceCategory category, @Nullable ServiceVariant variant) {
            this(category, variant, null, Money.ZERO, null, null, false, Programme.FEE_FOR_SERVICE);
        }

        Facts amount(Money cost, Money before) {
            return new Facts(category, variant, cost, before, restriction, emergency, onList, programme);
        }

        Facts restriction(String code) {
            return new Facts(category, variant, amount, already, code, emergency, onList, programme);
        }

        Facts emergency(EmergencyStatement statement) {
            return new Facts(category, variant, amount, already, restriction, statement, onList, programme);
        }

        Facts listed() {
            return new Facts(category, variant, amount, already, restriction, emergency, true, programme);
        }

        Facts plan() {
            return new Facts(category, variant, amount, already, restriction, emergency, onList, Programme.PLAN);
        }

        Inquiry inquiry() {
            return new Inquiry(
                    category,
                    variant,
                    DAY,
                    amount,
                    already,
                    null,
                    onList,
                    emergency,
                    Coverage.MEDI_CAL_ONLY,
                    false,
                    programme,
                    restriction,
                    null);
        }
    }
}

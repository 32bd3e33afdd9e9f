package org.medicalsuite.tar.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.Npi;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.tar.deadline.Programme;
import org.medicalsuite.tar.decision.Actor;

/** Who sees a request of one provider that another one renders, decides it, and pays by it. */
class AccessRuleTest {
    private static final Npi SUBMITTING = new Npi("1234567893");
    private static final Npi RENDERING = new Npi("1987654328");
    private static final Cin MEMBER = new Cin("91234567A");

    @ParameterizedTest(name = "{0} {1}{2}: sees {3} and {4}, pays {5} and {6}")
    @CsvSource({
        "PROVIDER, 1234567893, , true, true, false, false",
        "PROVIDER, 1987654328, , true, true, false, false",
        "PROVIDER, 2000000002, , false, false, false, false",
        "STATE_CONSULTANT, , , true, true, false, false",
        "SYSTEM, , , true, true, true, true",
        "HEALTH_PLAN, , 304, false, true, false, true",
        "HEALTH_PLAN, , 300, false, false, false, false",
        "COUNTY_WORKER, 1234567893, 304, false, false, false, false",
        "AUDITOR, , , false, false, false, false"
    })
    void sees_and_pays_in_fee_for_service_and_of_the_plan(
            Role role,
            @Nullable String npi,
            @Nullable String plan,
            boolean seesStates,
            boolean seesPlans,
            boolean paysStates,
            boolean paysPlans) {
        var caller = caller(role, npi, plan);
        assertThat(AccessRule.maySee(caller, ofState(true))).isEqualTo(seesStates);
        assertThat(AccessRule.maySee(caller, ofPlan())).isEqualTo(seesPlans);
        assertThat(AccessRule.pays(caller, ofState(true))).isEqualTo(paysStates);
        assertThat(AccessRule.pays(caller, ofPlan())).isEqualTo(paysPlans);
    }

    @ParameterizedTest(name = "{0} as {3}: {4} and {5}")
    @CsvSource({
        "PROVIDER, 1234567893, , PROVIDER, true, true",
        "PROVIDER, 1987654328, , PROVIDER, false, false",
        "STATE_CONSULTANT, 1234567893, , PROVIDER, false, false",
        "STATE_CONSULTANT, , , STATE_CONSULTANT, true, false",
        "STATE_CONSULTANT, , , DEPARTMENT, true, false",
        "STATE_CONSULTANT, , , PLAN_CONSULTANT, false, false",
        "HEALTH_PLAN, , 304, PLAN_CONSULTANT, false, true",
        "HEALTH_PLAN, , 300, PLAN_CONSULTANT, false, false",
        "PROVIDER, 1234567893, , STATE_CONSULTANT, false, false",
        "SYSTEM, , , SYSTEM, false, false"
    })
    void acts_in_fee_for_service_and_of_the_plan(
            Role role, @Nullable String npi, @Nullable String plan, Actor actor, boolean states, boolean plans) {
        assertThat(AccessRule.actsAs(caller(role, npi, plan), actor, ofState(true)))
                .isEqualTo(states);
        assertThat(AccessRule.actsAs(caller(role, npi, plan), actor, ofPlan())).isEqualTo(plans);
    }

    @Test
    void what_went_back_nobody_sees() {
        assertThat(Stream.of(Role.values())
                        .map(role -> caller(role, "1234567893", "304"))
                        .filter(caller -> AccessRule.maySee(caller, ofState(false))))
                .isEmpty();
    }

    private static Caller caller(Role role, @Nullable String npi, @Nullable String plan) {
        return new Caller(
                "subject",
                "client",
                Set.of(role),
                npi == null ? Set.of() : Set.of(new Npi(npi)),
                plan == null ? Set.of() : Set.of(plan),
                Set.of());
    }

    private static Parties ofState(boolean inquirable) {
        return new Parties(
                MEMBER,
                SUBMITTING,
                Set.of(SUBMITTING, RENDERING),
                Programme.FEE_FOR_SERVICE,
                Optional.empty(),
                inquirable);
    }

    private static Parties ofPlan() {
        return new Parties(MEMBER, SUBMITTING, Set.of(SUBMITTING, RENDERING), Programme.PLAN, Optional.of("304"), true);
    }
}

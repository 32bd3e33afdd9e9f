package org.medicalsuite.cob.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medicalsuite.cob.order.Asked.apart;
import static org.medicalsuite.cob.order.Asked.california;
import static org.medicalsuite.cob.order.Asked.custodial;
import static org.medicalsuite.cob.order.Asked.dependent;
import static org.medicalsuite.cob.order.Asked.ids;
import static org.medicalsuite.cob.order.Asked.order;
import static org.medicalsuite.cob.order.Asked.other;
import static org.medicalsuite.cob.order.Asked.own;
import static org.medicalsuite.cob.order.Asked.rule;

import org.junit.jupiter.api.Test;
import org.medicalsuite.cob.order.Employment.Status;

/** Where the Californian order texts differ from the NAIC of 2013. */
class CaliforniaOrderTest {
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
                apart(Decree.Ruling.JOINT_CUSTODY_WITHOUT_ALLOCATION),
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
}

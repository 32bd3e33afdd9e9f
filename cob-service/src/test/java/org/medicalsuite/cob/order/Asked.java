package org.medicalsuite.cob.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.order.Family.Parents;
import org.medicalsuite.cob.order.OtherPayer.Kind;
import org.medicalsuite.cob.reference.Figures;

/** Questions about payer order as the cases ask them, and what the cases look at in the answers. */
final class Asked {
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private Asked() {}

    static PayerOrder order(Coverage... coverages) {
        return OrderOfBenefits.of(question(Cause.NONE, Family.UNKNOWN, OrderText.NAIC_2013, coverages));
    }

    static PayerOrder california(Family family, Coverage... coverages) {
        return OrderOfBenefits.of(question(Cause.NONE, family, OrderText.CALIFORNIA, coverages));
    }

    static PayerOrder child(Family family, PlanOf... plans) {
        var coverages = List.of(plans).stream().map(PlanOf::plan).toArray(Coverage[]::new);
        return OrderOfBenefits.of(question(Cause.NONE, family, OrderText.NAIC_2013, coverages));
    }

    static Question question(@Nullable Cause cause, Family family, OrderText text, Coverage... coverages) {
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

    static Family apart(Decree.Ruling kind) {
        return new Family(Parents.APART, new Decree(kind, null, true, false));
    }

    static PlanOf own(String id) {
        return new PlanOf(id, Relation.PATIENT);
    }

    static PlanOf dependent(String id, Relation holder) {
        return new PlanOf(id, holder);
    }

    static PlanOf custodial(String id, Relation holder) {
        return new PlanOf(id, holder).household(Household.CUSTODIAL);
    }

    static PlanOf other(String id, Relation holder) {
        return new PlanOf(id, holder).household(Household.NON_CUSTODIAL);
    }

    static OtherPayer other(String id, Kind kind) {
        return new OtherPayer(id, id, null, Set.of(), kind);
    }

    static Medicare medicare(String id, Medicare.Entitlement why) {
        return new Medicare(id, id, null, Set.of(), why, null, false);
    }

    static List<List<String>> ids(PayerOrder order) {
        return order.positions().stream().map(Position::coverages).toList();
    }

    static List<String> reasons(PayerOrder order) {
        return order.setAside().stream().map(aside -> aside.basis().rule()).toList();
    }

    static String rule(PayerOrder order) {
        var basis = order.decidingRule();
        return basis == null ? "none" : basis.rule();
    }
}

package org.medicalsuite.cob.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.order.CobTerms.OptionalRule;
import org.medicalsuite.cob.order.CobTerms.Provision;
import org.medicalsuite.kernel.DateSpan;

/** A private plan for a test case: an active, complying group plan since 2020, changed in what the case is about. */
final class PlanOf {
    private final String id;
    private final Relation holder;
    private DateSpan period = DateSpan.startingOn(LocalDate.of(2020, 1, 1));
    private List<DateSpan> predecessors = List.of();
    private PrivatePlan.Market market = PrivatePlan.Market.GROUP;
    private PrivatePlan.Panel panel = PrivatePlan.Panel.OPEN;
    private Set<Benefit> benefits = Set.of();
    private Employment employment = new Employment(Employment.Status.ACTIVE, null, false);
    private CobTerms cob = CobTerms.COMPLYING;
    private @Nullable LocalDate born;
    private @Nullable Household household;

    PlanOf(String id, Relation holder) {
        this.id = id;
        this.holder = holder;
    }

    PlanOf since(int year) {
        return from(LocalDate.of(year, 1, 1));
    }

    PlanOf from(LocalDate day) {
        period = DateSpan.startingOn(day);
        return this;
    }

    PlanOf until(LocalDate day) {
        period = DateSpan.between(period.from(), day);
        return this;
    }

    PlanOf after(DateSpan earlier) {
        predecessors = List.of(earlier);
        return this;
    }

    PlanOf individual() {
        market = PrivatePlan.Market.INDIVIDUAL;
        return this;
    }

    PlanOf panel(PrivatePlan.Panel closed) {
        panel = closed;
        return this;
    }

    PlanOf pays(Benefit only) {
        benefits = Set.of(only);
        return this;
    }

    PlanOf status(Employment.Status status) {
        employment = new Employment(status, employment.employees(), employment.largerEmployerInPlan());
        return this;
    }

    PlanOf employees(int number) {
        employment = new Employment(employment.status(), number, employment.largerEmployerInPlan());
        return this;
    }

    PlanOf multiEmployer() {
        employment = new Employment(employment.status(), employment.employees(), true);
        return this;
    }

    PlanOf provision(Provision provision, boolean yields) {
        cob = new CobTerms(provision, yields, cob.withoutRules(), cob.supplements());
        return this;
    }

    PlanOf without(OptionalRule rule) {
        cob = new CobTerms(cob.provision(), cob.yieldsToComplyingPlan(), Set.of(rule), cob.supplements());
        return this;
    }

    PlanOf supplementing(String basic) {
        cob = new CobTerms(cob.provision(), cob.yieldsToComplyingPlan(), cob.withoutRules(), basic);
        return this;
    }

    PlanOf born(int month) {
        born = LocalDate.of(1980, month, 15);
        return this;
    }

    PlanOf household(Household whose) {
        household = whose;
        return this;
    }

    PrivatePlan plan() {
        return new PrivatePlan(
                id,
                id,
                market,
                period,
                predecessors,
                benefits,
                new Subscriber(holder, born, household, null),
                employment,
                cob,
                panel);
    }
}

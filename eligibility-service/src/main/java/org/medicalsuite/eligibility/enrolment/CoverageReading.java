package org.medicalsuite.eligibility.enrolment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.medicalsuite.eligibility.aidcode.EligibilityStatus;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.eligibility.fact.FactKind;
import org.medicalsuite.kernel.County;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.kernel.Npi;

/**
 * Reads one HD loop as DHCS lays it out: HD04 {@code plan;status}, DTP*348 and 349 the days, AMT*R the share of cost,
 * REF*9V Medicare A;B;D, REF*CE pairs of aid code and eligibility status, REF*ZX the county. An HD loop is the whole
 * truth about its days: what it does not name did not hold.
 */
final class CoverageReading {
    private static final String CANCEL = "024";
    private static final String DENTAL = "DEN";
    private static final String NO_PLAN = "000";

    /** What a medical HD loop is complete for. What others state (an exemption, a family tie) is not the file's to end. */
    private static final Set<FactKind> MEDICAL = EnumSet.of(
            FactKind.AID_CODE,
            FactKind.RESIDENCE,
            FactKind.SHARE_OF_COST,
            FactKind.MEDICARE,
            FactKind.OTHER_COVERAGE,
            FactKind.PLAN,
            FactKind.PRIMARY_CARE,
            FactKind.RESTRICTION);

    private CoverageReading() {}

    static List<CoverageStatement> read(List<Segment> loop, MemberReferences member) throws Quarantined {
        var hd = loop.getFirst();
        var begin = date(loop, "348");
        if (begin.isEmpty()) {
            throw Reading.quarantine(
                    hd, "COVERAGE_BEGIN_MISSING", "An HD loop has no DTP*348", "Send the first day of the coverage");
        }
        var from = begin.get();
        var thru = date(loop, "349");
        // A last day before the first is how DHCS says: no plan in this month, though the rest is true of the month.
        var noPlan = thru.isPresent() && thru.get().isBefore(from);
        var last = noPlan ? Optional.of(from.with(TemporalAdjusters.lastDayOfMonth())) : thru;
        var dental = hd.element(3).filter(DENTAL::equals).isPresent();
        var kinds = dental ? EnumSet.of(FactKind.DENTAL_PLAN) : EnumSet.copyOf(MEDICAL);
        var statements = new ArrayList<CoverageStatement>();
        var cancelled = hd.element(1).filter(CANCEL::equals).isPresent();
        if (!cancelled || last.isPresent()) {
            var facts = dental ? dentalPlan(hd, noPlan) : medical(loop, member, noPlan);
            refuseTwoTruths(hd, facts);
            statements.add(new CoverageStatement(MemberReading.days(hd, from, last.orElse(null)), kinds, facts));
        }
        if (cancelled) {
            statements.add(new CoverageStatement(
                    DateSpan.startingOn(last.map(day -> day.plusDays(1)).orElse(from)), kinds, Set.of()));
        }
        return statements;
    }

    private static Set<Fact> medical(List<Segment> loop, MemberReferences member, boolean noPlan) throws Quarantined {
        var hd = loop.getFirst();
        var facts = new LinkedHashSet<Fact>();
        if (!noPlan) {
            plan(hd).ifPresent(plan -> facts.add(new Fact.PlanMembership(plan, planStatus(hd))));
        }
        aidCodes(loop, facts);
        var county = MemberReading.find(loop, "REF", "ZX");
        if (county.isPresent()) {
            var code = county.get().element(2).orElse("");
            facts.add(new Fact.Residence(
                    Reading.value(county.get(), () -> County.ofCode(code)).code()));
        }
        shareOfCost(loop, member).ifPresent(facts::add);
        MemberReading.find(loop, "REF", "9V").map(ref -> medicare(ref, member)).ifPresent(facts::add);
        primaryCare(loop).ifPresent(facts::add);
        restrictions(loop, facts);
        facts.addAll(OtherCoverageReading.read(loop));
        return facts;
    }

    private static Set<Fact> dentalPlan(Segment hd, boolean noPlan) {
        return plan(hd).filter(_ -> !noPlan)
                .<Set<Fact>>map(plan -> Set.of(new Fact.DentalPlanMembership(plan, planStatus(hd))))
                .orElse(Set.of());
    }

    private static Optional<String> plan(Segment hd) {
        return hd.packed(4, 1).filter(code -> !code.equals(NO_PLAN));
    }

    private static String planStatus(Segment hd) {
        return hd.packed(4, 2).orElse("");
    }

    private static void aidCodes(List<Segment> loop, Set<Fact> facts) throws Quarantined {
        for (var segment : loop) {
            if (segment.is("REF", "CE")) {
                for (int pair = 1; segment.packed(2, pair).isPresent(); pair += 2) {
                    var code = segment.packed(2, pair).get();
                    var status = segment.packed(2, pair + 1).orElse("");
                    facts.add(new Fact.AidCode(
                            code,
                            Reading.value(segment, () -> new EligibilityStatus(status))
                                    .code()));
                }
            }
        }
    }

    /** REF*ZZ of the HD loop itself, before any COB loop: {@code code;NPI}, as often as there are restrictions. */
    private static void restrictions(List<Segment> loop, Set<Fact> facts) throws Quarantined {
        for (var segment : loop) {
            if (segment.is("COB")) {
                return;
            }
            if (segment.is("REF", "ZZ")) {
                var npi = segment.packed(2, 2);
                facts.add(new Fact.Restriction(
                        segment.packed(2, 1).orElse(""),
                        npi.isPresent() ? Reading.value(segment, () -> Npi.parse(npi.get())) : null));
            }
        }
    }

    private static Optional<Fact> shareOfCost(List<Segment> loop, MemberReferences member) throws Quarantined {
        var amount = MemberReading.find(loop, "AMT", "R");
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        var dollars = new BigDecimal(amount.get().element(2).orElse("0"));
        if (dollars.signum() < 0 || dollars.stripTrailingZeros().scale() > 2) {
            throw Reading.quarantine(
                    amount.get(),
                    "SHARE_OF_COST_AMOUNT",
                    "AMT*R is no amount of dollars and cents",
                    "Send the monthly share of cost, zero or more");
        }
        return dollars.signum() == 0
                ? Optional.empty()
                : Optional.of(new Fact.ShareOfCost(
                        Money.ofCents(dollars.movePointRight(2).longValueExact()), member.caseNumbers()));
    }

    private static Fact medicare(Segment ref, MemberReferences member) {
        return new Fact.Medicare(
                ref.packed(2, 1).orElse("0"),
                ref.packed(2, 2).orElse("0"),
                ref.packed(2, 3).orElse("0"),
                member.medicareId(),
                member.medicareContract(),
                member.medicarePlan());
    }

    private static Optional<Fact> primaryCare(List<Segment> loop) throws Quarantined {
        var named = MemberReading.find(loop, "NM1", "P3");
        if (named.isEmpty()) {
            return Optional.empty();
        }
        var provider = named.get();
        var npi = provider.element(9)
                .filter(_ -> provider.element(8).filter("XX"::equals).isPresent());
        return Optional.of(new Fact.PrimaryCare(
                npi.isPresent() ? Reading.value(provider, () -> Npi.parse(npi.get())) : null,
                provider.element(4).map(first -> first + " ").orElse("")
                        + provider.element(3).orElse("")));
    }

    private static Optional<LocalDate> date(List<Segment> loop, String qualifier) throws Quarantined {
        var segment = MemberReading.find(loop, "DTP", qualifier);
        return segment.isPresent()
                ? Optional.of(
                        Reading.date(segment.get(), segment.get().element(3).orElse("")))
                : Optional.empty();
    }

    private static void refuseTwoTruths(Segment hd, Set<Fact> facts) throws Quarantined {
        var keys = new HashSet<String>();
        for (var fact : facts) {
            if (!keys.add(fact.kind() + "/" + fact.key())) {
                throw Reading.quarantine(
                        hd,
                        "TWO_TRUTHS",
                        "The HD loop says two different things about the same " + fact.kind(),
                        "Send each aid code and each other coverage once");
            }
        }
    }
}

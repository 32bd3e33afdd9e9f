package org.medicalsuite.cob;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.order.OrderText;
import org.medicalsuite.cob.order.RuleChain;
import org.medicalsuite.cob.payment.AlternativeOne;
import org.medicalsuite.cob.payment.BenefitReserve;
import org.medicalsuite.cob.payment.CarveOut;
import org.medicalsuite.cob.payment.Claim;
import org.medicalsuite.cob.payment.Coordination;
import org.medicalsuite.cob.payment.DentalCalifornia;
import org.medicalsuite.cob.payment.EqualSharing;
import org.medicalsuite.cob.payment.FeeBasis;
import org.medicalsuite.cob.payment.IncontinenceMonth;
import org.medicalsuite.cob.payment.IncontinenceSupply;
import org.medicalsuite.cob.payment.Line;
import org.medicalsuite.cob.payment.MaintenanceOfBenefits;
import org.medicalsuite.cob.payment.MediCalMethod;
import org.medicalsuite.cob.payment.MedicareMethod;
import org.medicalsuite.cob.payment.Method;
import org.medicalsuite.cob.payment.Payer;
import org.medicalsuite.cob.payment.Standard;
import org.medicalsuite.cob.payment.Step;
import org.medicalsuite.cob.payment.Terms;
import org.medicalsuite.cob.payment.Unit;
import org.medicalsuite.cob.payment.UpToPrimaryAllowed;
import org.medicalsuite.cob.reference.DatedFigure;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.kernel.reference.CsvTable;

/** Writes the page of rules from the rules themselves, so that it cannot say anything else than they do. */
final class RulesPage {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** What each order rule says, for people. */
    private static final Map<String, String> SAYS = Map.ofEntries(
            entry("IHS_LAST", "The Indian Health Service pays after everybody else"),
            entry("REGIONAL_CENTER_LAST", "A Regional Center pays after Medi-Cal"),
            entry("PAYER_OF_LAST_RESORT", "Medi-Cal pays after everybody else but the two above"),
            entry("WORKERS_COMP_FIRST", "Workers' compensation pays first for a work injury"),
            entry("BLACK_LUNG_FIRST", "The Black Lung programme pays first for black lung disease"),
            entry("NO_FAULT_FIRST", "No-fault insurance pays first after an automobile accident"),
            entry("LIABILITY_FIRST", "Liability insurance answers first for an injury that somebody is liable for"),
            entry(
                    "TRICARE_AFTER_OTHER_INSURANCE",
                    "TRICARE pays after private plans and Medicare; first on active duty"),
            entry("SUPPLEMENT_AFTER_MEDICARE", "A Medicare supplement pays what is left after Medicare and the plans"),
            entry(
                    "MSP_ESRD",
                    "Kidney disease: the group plan for the first months, then Medicare; Medicare where it was already primary"),
            entry("MSP_NO_CURRENT_EMPLOYMENT", "Medicare pays before a plan that does not rest on current employment"),
            entry("MSP_WORKING_AGED", "Medicare by age: a current employer's plan of the size in the table pays first"),
            entry("MSP_DISABILITY", "Medicare by disability: a large current employer's plan pays first"),
            entry("GROUP_SUPPLEMENT", "A supplement of the same group is excess to its basic package"),
            entry(
                    "NON_COMPLYING_PLAN",
                    "A plan without a coordination provision, or one that does not comply, is primary"),
            entry("INDIVIDUAL_POLICY_DOES_NOT_COORDINATE", "An individual policy pays without regard to group cover"),
            entry("NON_DEPENDENT_BEFORE_DEPENDENT", "The plan of the holder pays before the plan of a dependent"),
            entry("DECREE_RESPONSIBLE_PARENT", "The parent whom a decree makes responsible, or that parent's spouse"),
            entry(
                    "CUSTODIAL_PARENT_FIRST",
                    "Parents apart: custodial parent, that parent's spouse, the other parent, that parent's spouse"),
            entry("GENDER_RULE_OTHER_PLAN", "A plan without the birthday rule decides where the plans disagree"),
            entry(
                    "BIRTHDAY",
                    "Parents together: the earlier birthday in the year; the same birthday: who was covered longer"),
            entry(
                    "SPOUSE_AND_PARENT",
                    "A married child: the longer coverage, then the birthday; or the spouse first by setting"),
            entry("ACTIVE_BEFORE_RETIRED", "Active work before retirement or lay-off"),
            entry("COBRA_LAST", "COBRA and state continuation after other cover"),
            entry("LONGER_COVERAGE", "The longer coverage first; successive plans within 24 hours are one"),
            entry("EQUAL_SHARES", "Nothing tells the plans apart: equal shares"));

    private RulesPage() {}

    static String text() {
        var page = new StringBuilder("""
                # Rules of coordination

                This page is written from the rules by a test (`RulesPageTest`, with `-Dcontract.update`). FOUND: the source's text was read; KNOWLEDGE: known, its text not seen; UNCERTAIN: sources disagree or are silent. Settings: [settings-cob.md](settings-cob.md).

                """);
        order(page, "Payer order, NAIC 2013: the first rule that decides", OrderText.NAIC_2013);
        page.append("""
                Two coverages are compared by the chain above. A set of them can form a circle; then, in this order: `MEDICARE_INVERSION` and `MEDICARE_PLACE_IS_FEDERAL_LAW` (Medicare pays after one plan and before another: the plans take their places around it), then `LONGER_COVERAGE_BREAKS_CIRCLE`.

                """);
        order(page, "Payer order, California", OrderText.CALIFORNIA);
        page.append("## Payment: the steps\n\n| Step | Formula | Source | Mark |\n|---|---|---|---|\n");
        steps().values().forEach(step -> row(page, "`" + step.rule() + "`", step.formula(), step.citation()));
        page.append(
                "\n## Figures by date\n\n| Figure | From | To | Value | Source | Mark |\n|---|---|---|---|---|---|\n");
        for (var figure : CsvTable.read(DatedFigure.class, "/org/medicalsuite/cob/reference/figures.csv")) {
            page.append("| `%s` | %s | %s | %s | %s | %s |%n"
                    .formatted(
                            figure.figure(),
                            figure.from(),
                            figure.to() == null ? "" : figure.to(),
                            figure.value().toPlainString(),
                            figure.source(),
                            figure.mark()));
        }
        return page.toString();
    }

    private static void order(StringBuilder page, String title, OrderText text) {
        page.append("## ").append(title).append("\n\n| Rule | Says | Source | Mark |\n|---|---|---|---|\n");
        for (var rule : RuleChain.of(text)) {
            var says = SAYS.get(rule.name());
            if (says == null) {
                throw new IllegalStateException("The page of rules has no sentence for " + rule.name());
            }
            row(page, "`" + rule.name() + "`", says, rule.citation());
        }
        page.append('\n');
    }

    private static void row(StringBuilder page, String name, String says, Citation citation) {
        page.append("| %s | %s | %s | %s |%n".formatted(name, says, citation.source(), citation.mark()));
    }

    /** Every step that sample claims of all methods take, once each. */
    private static Map<String, Step> steps() {
        var steps = new LinkedHashMap<String, Step>();
        for (var claim : samples()) {
            var result = Coordination.of(claim);
            for (var line : result.lines()) {
                keep(steps, List.of(line.allowableExpense()));
                line.payers().forEach(payer -> keep(steps, payer.steps()));
            }
            keep(steps, result.claimSteps());
        }
        return steps;
    }

    private static void keep(Map<String, Step> steps, List<Step> taken) {
        taken.forEach(step -> steps.putIfAbsent(step.rule(), step));
    }

    private static List<Claim> samples() {
        var claims = new ArrayList<Claim>();
        var year = DateSpan.between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        var reserve = new BenefitReserve(Money.parse("50.00"), year, BenefitReserve.MayPay.ALLOWABLE_EXPENSES);
        for (Method method : List.of(
                new Standard(),
                new AlternativeOne(reserve),
                new CarveOut(),
                new MaintenanceOfBenefits(),
                new UpToPrimaryAllowed(true),
                new DentalCalifornia(),
                new EqualSharing("b", List.of("a", "b")))) {
            claims.add(claim(
                    List.of(new Payer("a", new Standard()), new Payer("b", method)),
                    plan("80.00", 50),
                    plan("100.00", 90)));
        }
        claims.add(claim(
                Money.parse("60.00"),
                List.of(new Payer("a", new Standard()), new Payer("b", new CarveOut())),
                plan("40.00", 0),
                plan("100.00", 100)));
        var partB = new Terms.PartB(Money.parse("90.00"), Money.ZERO, null, null);
        claims.add(claim(List.of(new Payer("m", MedicareMethod.MEDICARE_PART_B)), partB));
        claims.add(claim(List.of(new Payer("m", MedicareMethod.MEDICARE_UNASSIGNED)), partB));
        claims.add(claim(
                List.of(new Payer("m", MedicareMethod.MEDICARE_PART_A)),
                new Terms.PartA(Money.parse("90.00"), Money.parse("10.00"), Money.ZERO, null, null)));
        var supply = new Terms.MediCalPrice(true, Money.parse("100.00"), null, IncontinenceSupply.BRIEFS);
        claims.add(claim(List.of(new Payer("c", MediCalMethod.MEDI_CAL)), supply));
        claims.add(claim(
                List.of(
                        new Payer("m", MedicareMethod.MEDICARE_PART_B),
                        new Payer("c", MediCalMethod.MEDICARE_CROSSOVER)),
                partB,
                new Terms.MediCalPrice(true, Money.parse("100.00"), null, null)));
        return claims;
    }

    private static Terms plan(String allowed, int percent) {
        return new Terms.Benefit(
                true,
                Money.parse(allowed),
                FeeBasis.NEGOTIATED,
                Money.ZERO,
                BigDecimal.valueOf(percent),
                Money.ZERO,
                null,
                null);
    }

    private static Claim claim(List<Payer> payers, Terms... terms) {
        return claim(null, payers, terms);
    }

    private static Claim claim(@Nullable Money allowable, List<Payer> payers, Terms... terms) {
        return new Claim(
                DAY,
                Unit.LINE,
                payers,
                List.of(new Line(1, Money.parse("100.00"), allowable, List.of(terms))),
                Money.parse("5.00"),
                new IncontinenceMonth(Money.parse("150.00"), false, 9),
                Figures.committed());
    }

    /** Rules that the page must name, whatever the samples take. */
    static Set<String> methods() {
        return Set.of(
                "STANDARD",
                "ALTERNATIVE_ONE",
                "CARVE_OUT",
                "MAINTENANCE_OF_BENEFITS",
                "UP_TO_PRIMARY_ALLOWED",
                "DENTAL_CALIFORNIA",
                "EQUAL_SHARES",
                "MEDICARE_PART_B",
                "MEDICARE_PART_A",
                "LIMITING_CHARGE",
                "MEDI_CAL",
                "MEDICARE_CROSSOVER",
                "INCONTINENCE_MONTHLY_CAP",
                "SHARE_OF_COST",
                "HELD_TO_UNPAID");
    }
}

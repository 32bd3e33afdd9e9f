package org.medicalsuite.cob.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.order.AdultChildRule;
import org.medicalsuite.cob.order.Cause;
import org.medicalsuite.cob.order.CobTerms;
import org.medicalsuite.cob.order.Coverage;
import org.medicalsuite.cob.order.Decree;
import org.medicalsuite.cob.order.Employment;
import org.medicalsuite.cob.order.Family;
import org.medicalsuite.cob.order.Household;
import org.medicalsuite.cob.order.Medicare;
import org.medicalsuite.cob.order.OrderOfBenefits;
import org.medicalsuite.cob.order.OrderText;
import org.medicalsuite.cob.order.OtherPayer;
import org.medicalsuite.cob.order.PayerOrder;
import org.medicalsuite.cob.order.Position;
import org.medicalsuite.cob.order.PrivatePlan;
import org.medicalsuite.cob.order.Question;
import org.medicalsuite.cob.order.Relation;
import org.medicalsuite.cob.order.SetAside;
import org.medicalsuite.cob.order.Subscriber;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.DateSpan;

/** Puts a vector of type {@code order} to the rules and compares order, exclusions and deciding rule. */
final class OrderVector {
    /** The vectors name no day; all their coverages are in force on this one. */
    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);

    /** The vectors' rule names and ours. */
    private static final Map<String, String> RULES = Map.ofEntries(
            Map.entry("R1_NONDEP_DEP", "NON_DEPENDENT_BEFORE_DEPENDENT"),
            Map.entry("R1b_MEDICARE_INVERSION", "MEDICARE_INVERSION"),
            Map.entry("R2a_BIRTHDAY", "BIRTHDAY"),
            Map.entry("R2a_SAME_BIRTHDAY_LONGER", "SAME_BIRTHDAY_LONGER_COVERAGE"),
            Map.entry("R2b_DECREE_RESPONSIBLE", "DECREE_RESPONSIBLE_PARENT"),
            Map.entry("R2b_NO_DECREE", "CUSTODIAL_PARENT_FIRST"),
            Map.entry("R2d_SPOUSE_LENGTH", "SPOUSE_AND_PARENT_LONGER_COVERAGE"),
            Map.entry("R3_ACTIVE_RETIRED", "ACTIVE_BEFORE_RETIRED"),
            Map.entry("R4_COBRA", "COBRA_LAST"),
            Map.entry("R5_LENGTH", "LONGER_COVERAGE"),
            Map.entry("R6_EQUAL_SHARES", "EQUAL_SHARES"));

    private OrderVector() {}

    static void holds(JsonNode vector) {
        var order = OrderOfBenefits.of(question(vector));
        var expect = vector.get("expect");
        assertThat(order.positions().stream().map(OrderVector::ids).toList())
                .as("order")
                .isEqualTo(Fields.elements(expect.get("order"))
                        .map(OrderVector::idsExpected)
                        .toList());
        assertThat(order.setAside().stream().map(SetAside::coverage))
                .as("excluded")
                .containsExactlyInAnyOrderElementsOf(Fields.elements(expect.get("excluded"))
                        .map(JsonNode::asText)
                        .toList());
        assertThat(decidingRule(order))
                .as("deciding rule")
                .isEqualTo(RULES.getOrDefault(
                        expect.get("deciding_rule").asText(),
                        expect.get("deciding_rule").asText()));
    }

    private static String decidingRule(PayerOrder order) {
        var basis = order.decidingRule();
        assertThat(basis).isNotNull();
        return basis == null ? "" : basis.rule();
    }

    private static List<String> ids(Position position) {
        return position.coverages().stream().sorted().toList();
    }

    private static List<String> idsExpected(JsonNode node) {
        return node.isArray()
                ? Fields.elements(node).map(JsonNode::asText).sorted().toList()
                : List.of(node.asText());
    }

    private static Question question(JsonNode vector) {
        var coverages = Fields.elements(vector.get("coverages")).toList();
        boolean legacy = coverages.stream().anyMatch(node -> node.has("child_rule"));
        return new Question(
                DAY,
                null,
                cause(vector.path("claim_facts").path("related_to").asText(null)),
                vector.path("claim_facts").path("va_authorized").asBoolean(false),
                family(vector.path("family")),
                legacy ? OrderText.CALIFORNIA : OrderText.NAIC_2013,
                AdultChildRule.LONGER_COVERAGE,
                coverages.stream()
                        .map(node -> coverage(node, vector.path("family")))
                        .toList(),
                Figures.committed());
    }

    private static @Nullable Cause cause(@Nullable String related) {
        return switch (related) {
            case null -> null;
            case "none" -> Cause.NONE;
            case "workers_comp" -> Cause.WORK_INJURY;
            case "no_fault", "auto" -> Cause.AUTO_ACCIDENT;
            case "liability" -> Cause.LIABILITY;
            case "black_lung" -> Cause.BLACK_LUNG;
            default -> throw new IllegalArgumentException("related_to " + related);
        };
    }

    private static Family family(JsonNode family) {
        var parents = family.path("parents").asText("");
        return new Family(
                parents.isEmpty() ? null : Family.Parents.valueOf(parents.toUpperCase(Locale.ROOT)),
                family.has("decree") ? decree(family) : null);
    }

    private static Decree decree(JsonNode family) {
        var decree = family.get("decree");
        var responsible = decree.path("responsible").asText(null);
        return new Decree(
                switch (decree.get("type").asText()) {
                    case "one_parent_responsible" -> Decree.Ruling.ONE_PARENT_RESPONSIBLE;
                    case "both_responsible", "both_parents_responsible" -> Decree.Ruling.BOTH_PARENTS_RESPONSIBLE;
                    case "joint_custody_no_allocation" -> Decree.Ruling.JOINT_CUSTODY_WITHOUT_ALLOCATION;
                    default -> throw new IllegalArgumentException("decree " + decree);
                },
                responsible == null ? null : household(responsible, family),
                decree.path("plan_has_actual_knowledge").asBoolean(false),
                decree.path("benefits_already_paid").asBoolean(false));
    }

    private static @Nullable Household household(String holder, JsonNode family) {
        var custodial = family.path("custodial").asText(null);
        if (custodial == null) {
            return null;
        }
        return holder.endsWith(custodial) ? Household.CUSTODIAL : Household.NON_CUSTODIAL;
    }

    private static Coverage coverage(JsonNode node, JsonNode family) {
        var id = node.get("id").asText();
        var period = DateSpan.startingOn(LocalDate.parse(node.get("effective").asText()));
        return switch (node.get("kind").asText()) {
            case "group" -> plan(node, family, PrivatePlan.Market.GROUP);
            case "individual" -> plan(node, family, PrivatePlan.Market.INDIVIDUAL);
            case "medicare" ->
                new Medicare(
                        id,
                        id,
                        period,
                        Set.of(),
                        Medicare.Entitlement.valueOf(node.get("basis").asText().toUpperCase(Locale.ROOT)),
                        node.has("esrd_month") ? node.get("esrd_month").asInt() : null,
                        node.path("medicare_properly_primary").asBoolean(false));
            case "medicaid" -> new OtherPayer(id, id, period, Set.of(), OtherPayer.Kind.MEDI_CAL);
            case "ihs" -> new OtherPayer(id, id, period, Set.of(), OtherPayer.Kind.INDIAN_HEALTH_SERVICE);
            case "workers_comp" -> new OtherPayer(id, id, period, Set.of(), OtherPayer.Kind.WORKERS_COMPENSATION);
            case "medigap", "medicare_supplement" ->
                new OtherPayer(id, id, period, Set.of(), OtherPayer.Kind.MEDICARE_SUPPLEMENT);
            case "va" -> new OtherPayer(id, id, period, Set.of(), OtherPayer.Kind.VETERANS_AFFAIRS);
            case String kind ->
                new OtherPayer(id, id, period, Set.of(), OtherPayer.Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
        };
    }

    private static PrivatePlan plan(JsonNode node, JsonNode family, PrivatePlan.Market market) {
        var id = node.get("id").asText();
        var holder = node.get("holder").asText();
        var born = node.path("holder_birth").asText(null);
        var predecessors = new ArrayList<DateSpan>();
        node.path("previous_plans")
                .forEach(earlier -> predecessors.add(DateSpan.between(
                        LocalDate.parse(earlier.get("effective").asText()),
                        LocalDate.parse(earlier.get("ended").asText()))));
        return new PrivatePlan(
                id,
                id,
                market,
                DateSpan.startingOn(LocalDate.parse(node.get("effective").asText())),
                predecessors,
                Set.of(),
                new Subscriber(
                        node.get("role").asText().equals("subscriber") ? Relation.PATIENT : relation(holder),
                        born == null ? null : LocalDate.parse(born),
                        household(holder, family),
                        null),
                new Employment(
                        Employment.Status.valueOf(
                                node.path("status").asText("active").toUpperCase(Locale.ROOT)),
                        node.has("employer_size") ? node.get("employer_size").asInt() : null,
                        false),
                new CobTerms(provision(node), false, Set.of(), null),
                PrivatePlan.Panel.OPEN);
    }

    private static CobTerms.Provision provision(JsonNode node) {
        if (!node.path("has_cob").asBoolean(true)) {
            return CobTerms.Provision.NONE;
        }
        return node.path("child_rule").asText("birthday").equals("gender")
                ? CobTerms.Provision.GENDER_RULE
                : CobTerms.Provision.COMPLYING;
    }

    private static Relation relation(String holder) {
        return switch (holder) {
            case "spouse", "spouse_of_patient" -> Relation.SPOUSE;
            case "mother" -> Relation.MOTHER;
            case "father" -> Relation.FATHER;
            case "spouse_of_mother", "spouse_of_father" -> Relation.STEP_PARENT;
            case "grandmother", "grandfather", "guardian" -> Relation.GUARDIAN;
            default -> throw new IllegalArgumentException("holder " + holder);
        };
    }
}

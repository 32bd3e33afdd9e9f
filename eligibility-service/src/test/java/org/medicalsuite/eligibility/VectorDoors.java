package org.medicalsuite.eligibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.aidcode.EligibilityStatus;
import org.medicalsuite.eligibility.aidcode.EligibilityStatus.Standing;
import org.medicalsuite.eligibility.aidcode.Scope;
import org.medicalsuite.eligibility.assignment.ChoicePacket;
import org.medicalsuite.eligibility.assignment.ContinuityOfCare;
import org.medicalsuite.eligibility.assignment.DefaultAssignment;
import org.medicalsuite.eligibility.assignment.Enrollee;
import org.medicalsuite.eligibility.assignment.EnrollmentEffective;
import org.medicalsuite.eligibility.assignment.ExpeditedDisenrolment;
import org.medicalsuite.eligibility.assignment.KaiserEligibility;
import org.medicalsuite.eligibility.assignment.ManagedCareStatus;
import org.medicalsuite.eligibility.assignment.MatchingPlan;
import org.medicalsuite.eligibility.assignment.MedicalExemptionRequest;
import org.medicalsuite.eligibility.card.BenefitsCard;
import org.medicalsuite.eligibility.card.CinForm;
import org.medicalsuite.eligibility.coverage.AidCodeLine;
import org.medicalsuite.eligibility.coverage.Findings;
import org.medicalsuite.eligibility.coverage.InquiryWindow;
import org.medicalsuite.eligibility.coverage.Outcome;
import org.medicalsuite.eligibility.coverage.PersonOnDay;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.eligibility.fact.KnownSpan;
import org.medicalsuite.eligibility.othercoverage.OtherCoverageCode;
import org.medicalsuite.eligibility.plan.lineup.CalMediConnect;
import org.medicalsuite.eligibility.plan.lineup.CountyPlan;
import org.medicalsuite.eligibility.plan.lineup.PlanLineUp;
import org.medicalsuite.eligibility.screening.AssetTest;
import org.medicalsuite.eligibility.screening.DeemedInfant;
import org.medicalsuite.eligibility.screening.Group;
import org.medicalsuite.eligibility.screening.HospitalPresumptiveEligibility;
import org.medicalsuite.eligibility.screening.IncomeTest;
import org.medicalsuite.eligibility.screening.InstitutionalDeeming;
import org.medicalsuite.eligibility.screening.MaintenanceNeed;
import org.medicalsuite.eligibility.screening.RenewalCycle;
import org.medicalsuite.eligibility.screening.RetroactiveMonths;
import org.medicalsuite.eligibility.screening.ScopeByStatus;
import org.medicalsuite.eligibility.servicelevel.CoreServiceLevel;
import org.medicalsuite.eligibility.shareofcost.Clearance;
import org.medicalsuite.eligibility.shareofcost.ShareOfCostStanding;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.County;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.kernel.Money;

/** Translates a vector's facts into questions to the rules, and their answers into the vector's words; by kind only. */
final class VectorDoors {
    /** For facts without a date: the day on which the research was done. */
    private static final LocalDate RESEARCHED = LocalDate.of(2026, 11, 21);

    private VectorDoors() {}

    static Map<String, Function<JsonNode, Map<String, Object>>> byKind() {
        return Map.ofEntries(
                Map.entry("plan_lineup", VectorDoors::lineUp),
                Map.entry("mc_status", VectorDoors::managedCareStatus),
                Map.entry("kaiser_eligibility", VectorDoors::kaiser),
                Map.entry("enrollment_effective", VectorDoors::enrollment),
                Map.entry("default_assignment", VectorDoors::defaultAssignment),
                Map.entry("eligibility_answer", VectorDoors::answer),
                Map.entry("id_parse", VectorDoors::identity),
                Map.entry("esc", VectorDoors::eligibilityStatus),
                Map.entry("ohc", VectorDoors::otherCoverage),
                Map.entry("retro", VectorDoors::retroactive),
                Map.entry("renewal", VectorDoors::renewal),
                Map.entry("newborn", VectorDoors::newborn),
                Map.entry("hospital_pe", VectorDoors::hospitalPresumptive),
                Map.entry("income", VectorDoors::income),
                Map.entry("assets", VectorDoors::assets),
                Map.entry("cal_mediconnect", VectorDoors::calMediConnect),
                Map.entry("dsnp_matching", VectorDoors::matching),
                Map.entry("hcbs_dd", VectorDoors::deeming),
                Map.entry("core_sla", VectorDoors::serviceLevel),
                Map.entry("expedite", VectorDoors::expedite),
                Map.entry("coc", VectorDoors::continuity),
                Map.entry("soc", VectorDoors::shareOfCost));
    }

    private static Map<String, Object> lineUp(JsonNode facts) {
        var lineUp = PlanLineUp.of(county(facts), date(facts, "date"));
        return Map.of(
                "model",
                lineUp.model(),
                "plans",
                lineUp.prime().stream().map(CountyPlan::plan).toList(),
                "kaiser_available",
                lineUp.kaiserAvailable());
    }

    private static Map<String, Object> managedCareStatus(JsonNode facts) {
        if (facts.has("mer_request_date")) {
            var request = MedicalExemptionRequest.of(date(facts, "plan_member_since"), date(facts, "mer_request_date"));
            return Map.of(
                    "mer_accepted",
                    request.accepted(),
                    "reason",
                    request.basis().because().replaceAll("\\d+", "90").replace(' ', '_'));
        }
        var on = date(facts, "date");
        var byStatus = facts.has("immigration")
                ? Optional.of(ScopeByStatus.of(
                        new ScopeByStatus.Applicant(
                                facts.get("age").asInt(),
                                facts.path("pregnant").asBoolean(),
                                date(facts, "application_date"),
                                facts.path("continuously_enrolled").asBoolean()),
                        on))
                : Optional.<ScopeByStatus>empty();
        var scope = byStatus.map(ScopeByStatus::scope)
                .orElseGet(() -> facts.has("scope") ? Scope.valueOf(upper(facts.get("scope"))) : Scope.FULL);
        var exemption = facts.path("mer");
        var status = ManagedCareStatus.of(
                new Enrollee(
                        text(facts, "aid_code"),
                        scope,
                        facts.path("soc").asBoolean(),
                        facts.path("long_term_care").asBoolean(),
                        county(facts),
                        facts.has("medicare"),
                        facts.has("ohc") && !facts.get("ohc").asText().equals("N"),
                        facts.path("foster").asBoolean(),
                        exemption.path("decision").asText().equals("approved")
                                ? DateSpan.between(date(exemption, "from_"), date(exemption, "to"))
                                : null,
                        false,
                        false,
                        facts.hasNonNull("member_choice")),
                on);
        var answer = new HashMap<String, Object>();
        answer.put("status", lower(status.status()));
        answer.put("delivery", lower(status.delivery()));
        answer.put("scope", lower(scope));
        answer.put("private_insurance_remains_primary", status.privateInsuranceRemainsPrimary());
        answer.put("exempt_through", String.valueOf(status.exemptThrough()));
        answer.put("dental", byStatus.map(ScopeByStatus::dental).orElse(false) ? "full" : "emergency");
        return answer;
    }

    private static Map<String, Object> kaiser(JsonNode facts) {
        var kaiser = KaiserEligibility.of(new KaiserEligibility.Candidate(
                county(facts),
                date(facts, "medi_cal_effective"),
                facts.has("last_kaiser_end") ? date(facts, "last_kaiser_end") : null,
                facts.path("medi_cal_kaiser_2023").asBoolean(),
                facts.path("family_kaiser").isTextual(),
                facts.path("dual").asBoolean(),
                facts.path("foster").asBoolean() || facts.path("former_foster").asBoolean()));
        return Map.of(
                "kaiser_allowed", kaiser.allowed(),
                "basis", kaiser.ground() == null ? "" : lower(kaiser.ground()),
                "reason", kaiser.basis().rule().toLowerCase(Locale.ROOT));
    }

    /** Choices, packets, families and departures are told apart by the facts that they have. */
    private static Map<String, Object> enrollment(JsonNode facts) {
        if (facts.has("choice_processed")) {
            return Map.of(
                    "plan",
                    facts.get("choice_plan").asText(),
                    "effective",
                    EnrollmentEffective.of(date(facts, "choice_processed"), date(facts, "month_cutoff"))
                            .effective()
                            .toString());
        }
        if (facts.has("packet_postmark")) {
            var packet = ChoicePacket.of(
                    county(facts),
                    date(facts, "packet_postmark"),
                    facts.hasNonNull("choice"),
                    facts.hasNonNull("mer_request"),
                    date(facts, "run_date"));
            return Map.of(
                    "action", lower(packet.action()),
                    "eligible_plans", packet.eligiblePlans(),
                    "kaiser_requires_criteria", packet.kaiserRequiresCriteria());
        }
        if (facts.has("household")) {
            var family = facts.get("household").findPath("plan").asText();
            var unassigned = new HashMap<String, Object>();
            var assigned = DefaultAssignment.of(
                    new DefaultAssignment.Unassigned(
                            county(facts),
                            null,
                            null,
                            family,
                            facts.get("plan_capacity_ok").asBoolean()
                                            && facts.get("zip_served").asBoolean()
                                    ? List.of()
                                    : List.of(family)),
                    RESEARCHED);
            facts.get("household").forEach(member -> {
                if (!member.has("plan")) {
                    unassigned.put(member.get("id").asText() + "_plan", assigned.plan());
                }
            });
            unassigned.put("reason", assigned.connection() == null ? "" : lower(assigned.connection()));
            return unassigned;
        }
        return Map.of("fee_for_service_option", afterDeparture(facts).feeForServiceOption());
    }

    private static DefaultAssignment afterDeparture(JsonNode facts) {
        var left = facts.get("disenrolled_from").asText();
        var closed = new ArrayList<>(List.of(left));
        if (facts.get("competing_plan_at_capacity").asBoolean()) {
            PlanLineUp.of(county(facts), RESEARCHED).openToAll().stream()
                    .map(CountyPlan::plan)
                    .forEach(closed::add);
        }
        return DefaultAssignment.of(
                new DefaultAssignment.Unassigned(county(facts), null, null, null, closed), RESEARCHED);
    }

    private static Map<String, Object> defaultAssignment(JsonNode facts) {
        var assigned = DefaultAssignment.of(
                new DefaultAssignment.Unassigned(
                        county(facts), null, text(facts, "prior_plan"), text(facts, "family_plan"), List.of()),
                facts.has("date") ? date(facts, "date") : RESEARCHED);
        return Map.of("plan", String.valueOf(assigned.plan()), "aaip_used", assigned.splitNeeded());
    }

    private static Map<String, Object> answer(JsonNode facts) {
        if (facts.has("inquiry_date")) {
            var outside = InquiryWindow.on(date(facts, "inquiry_date")).refuses(date(facts, "date_of_service"));
            return Map.of(
                    "answered",
                    outside.isEmpty(),
                    "reason",
                    outside.map(VectorDoors::lower).orElse(""));
        }
        var amount = money(facts.get("soc_amount"));
        var clearances = StreamSupport.stream(facts.path("clearances").spliterator(), false)
                .map(node -> new Clearance(date(node, "dos"), money(node.get("amount"))))
                .toList();
        var day = date(facts, facts.has("inquiry_dos") ? "inquiry_dos" : "date_of_service");
        var findings = Findings.of(new PersonOnDay(
                new Cin("91234567A"),
                LocalDate.EPOCH,
                null,
                day,
                List.of(
                        held(new Fact.AidCode(facts.get("aid_code").asText(), "501"), day),
                        held(new Fact.ShareOfCost(amount, List.of()), day)),
                clearances));
        var shown = findings.aidCodes().stream().map(AidCodeLine::code).findFirst();
        var standing = ShareOfCostStanding.of(amount, clearances);
        return Map.of(
                "eligible",
                findings.outcome() == Outcome.COVERED,
                "aid_code_returned",
                shown.<Object>map(code -> code).orElse(false),
                "soc_remaining",
                new BigDecimal(Optional.ofNullable(findings.shareOfCost())
                        .orElseThrow()
                        .remaining()
                        .toString()),
                "applied",
                standing.applied().stream()
                        .map(money -> new BigDecimal(money.toString()))
                        .toList(),
                "billable_to_medi_cal_on_last",
                new BigDecimal(standing.billableOnLast().toString()));
    }

    private static KnownSpan held(Fact fact, LocalDate day) {
        return new KnownSpan(1, fact, DateSpan.between(day.withDayOfMonth(1), day), Instant.EPOCH);
    }

    private static Map<String, Object> identity(JsonNode facts) {
        if (facts.has("values")) {
            return Map.of(
                    "valid",
                    StreamSupport.stream(facts.get("values").spliterator(), false)
                            .map(value -> CinForm.conforms(value.asText()))
                            .toList());
        }
        var card = BenefitsCard.parse(facts.get("bic").asText());
        return Map.of(
                "cin", card.cin().value(),
                "check_digit", card.checkDigit(),
                "issue_julian", card.issueJulian(),
                "issue_date",
                        card.issuedAsOf(date(facts, "as_of")).orElseThrow().toString());
    }

    private static Map<String, Object> eligibilityStatus(JsonNode facts) {
        var status = new EligibilityStatus(facts.get("esc").asText());
        return Map.of(
                "status",
                status.standing() == Standing.UNMET_SHARE_OF_COST ? "unmet_share_of_cost" : lower(status.standing()),
                "normal",
                status.normal(),
                "timely",
                status.timely());
    }

    private static Map<String, Object> otherCoverage(JsonNode facts) {
        var code = OtherCoverageCode.find(facts.get("ohc").asText(), RESEARCHED).orElseThrow();
        return Map.of("carrier", String.valueOf(code.carrier()), "handling", lower(code.handling()));
    }

    private static Map<String, Object> retroactive(JsonNode facts) {
        return Map.of(
                "retro_months",
                RetroactiveMonths.of(
                                YearMonth.parse(facts.get("application_month").asText()), group(facts))
                        .months()
                        .stream()
                        .map(YearMonth::toString)
                        .toList());
    }

    private static Map<String, Object> renewal(JsonNode facts) {
        return Map.of(
                "cycle_months",
                RenewalCycle.after(date(facts, "last_renewal"), group(facts)).months());
    }

    private static Map<String, Object> newborn(JsonNode facts) {
        var infant = DeemedInfant.of(
                        date(facts, "birth"),
                        facts.get("mother_medi_cal_in_birth_month").asBoolean())
                .orElseThrow();
        return Map.of(
                "infant_scope", lower(infant.scope()),
                "from_", infant.days().from().toString(),
                "through", String.valueOf(infant.days().thru()));
    }

    private static Map<String, Object> hospitalPresumptive(JsonNode facts) {
        var granted = HospitalPresumptiveEligibility.of(
                date(facts, "admitted"), date(facts, "portal_submission"), HospitalPresumptiveEligibility.Earlier.NONE);
        return Map.of("start", granted.start().toString(), "backdated", granted.backdated());
    }

    private static Map<String, Object> income(JsonNode facts) {
        var year = facts.get("year").asInt();
        var result = IncomeTest.of(upper(facts.get("program")), LocalDate.of(year, 1, 1))
                .of(year, facts.get("size").asInt(), facts.get("monthly_income").asInt());
        return Map.of("limit", result.limit(), "eligible", result.eligible());
    }

    private static Map<String, Object> assets(JsonNode facts) {
        var result = AssetTest.on(date(facts, "date"))
                .of(facts.get("persons").asInt(), money(facts.get("countable_assets")));
        return Map.of(
                "limit",
                        result.limit() == null
                                ? BigDecimal.ZERO
                                : new BigDecimal(result.limit().toString()),
                "eligible", result.eligible(),
                "asset_test", result.tested(),
                "eligible_on_assets", result.eligible());
    }

    private static Map<String, Object> calMediConnect(JsonNode facts) {
        var offered = CalMediConnect.of(facts.get("plan").asText(), county(facts), date(facts, "date"));
        return Map.of(
                "offered", offered.isPresent(),
                "ends", offered.map(plan -> plan.ends().toString()).orElse(""),
                "excluded", offered.map(CalMediConnect::excluded).orElse(List.of()),
                "extra", offered.map(CalMediConnect::extra).orElse(List.of()));
    }

    private static Map<String, Object> matching(JsonNode facts) {
        return Map.of(
                "required_medi_cal_plan",
                MatchingPlan.of(facts.get("medicare_plan").asText(), county(facts), date(facts, "date"))
                        .map(MatchingPlan::plan)
                        .orElse(""));
    }

    private static Map<String, Object> deeming(JsonNode facts) {
        var deeming = InstitutionalDeeming.of(
                new InstitutionalDeeming.Child(
                        facts.get("age").asInt(),
                        facts.get("regional_center_client").asBoolean(),
                        facts.get("lives_with_family").asBoolean(),
                        facts.get("medi_cal_ineligible_due_to_family_income").asBoolean(),
                        facts.get("developmental_disability").asBoolean(),
                        facts.get("funded_rc_services_per_year").asInt()),
                RESEARCHED);
        return Map.of(
                "eligible", deeming.eligible(),
                "parental_income_counted", deeming.parentalIncomeCounted(),
                "aid_code_in", deeming.aidCodes());
    }

    private static Map<String, Object> serviceLevel(JsonNode facts) {
        if (facts.has("month_requests")) {
            var month = CoreServiceLevel.responseTime(
                    facts.get("month_requests").asLong(),
                    facts.get("within_20s").asLong(),
                    RESEARCHED);
            return Map.of("compliant", month.compliant(), "threshold", month.threshold());
        }
        var week =
                CoreServiceLevel.availability(facts.get("downtime_hours_week").decimalValue(), RESEARCHED);
        return Map.of("availability", week.share(), "meets_86", week.meetsMandated(), "meets_90", week.meetsCore());
    }

    private static Map<String, Object> expedite(JsonNode facts) {
        return Map.of(
                "expedited_allowed",
                ExpeditedDisenrolment.of(ExpeditedDisenrolment.Ground.valueOf(upper(facts.get("program"))), RESEARCHED)
                        .allowed());
    }

    private static Map<String, Object> continuity(JsonNode facts) {
        var continuity = ContinuityOfCare.of(
                date(facts, "fs_visit"),
                facts.get("visit_kind").asText().equals("emergency"),
                date(facts, "plan_start"),
                facts.get("provider_willing").asBoolean());
        return Map.of(
                "preexisting", continuity.existingRelation(), "coc_through", String.valueOf(continuity.through()));
    }

    private static Map<String, Object> shareOfCost(JsonNode facts) {
        var result = MaintenanceNeed.of(
                        facts.get("persons").asInt(),
                        MaintenanceNeed.Composition.valueOf(upper(facts.get("composition"))),
                        facts.get("ltc").asBoolean(),
                        RESEARCHED)
                .shareOfCost(money(facts.get("net_nonexempt_income")));
        return Map.of(
                "maintenance_need", new BigDecimal(result.maintenanceNeed().toString()),
                "soc", new BigDecimal(result.shareOfCost().toString()));
    }

    private static Group group(JsonNode facts) {
        return Group.valueOf(upper(facts.get("group")));
    }

    private static County county(JsonNode facts) {
        return County.named(facts.get("county").asText()).orElseThrow();
    }

    private static LocalDate date(JsonNode facts, String name) {
        return LocalDate.parse(facts.get(name).asText());
    }

    private static @Nullable String text(JsonNode facts, String name) {
        return facts.hasNonNull(name) ? facts.get(name).asText() : null;
    }

    private static Money money(JsonNode dollars) {
        return Money.ofCents(dollars.decimalValue().movePointRight(2).longValueExact());
    }

    private static String upper(JsonNode word) {
        return word.asText().toUpperCase(Locale.ROOT);
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}

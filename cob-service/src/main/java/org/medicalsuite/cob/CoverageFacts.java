package org.medicalsuite.cob;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.order.Benefit;
import org.medicalsuite.cob.order.CobTerms;
import org.medicalsuite.cob.order.Coverage;
import org.medicalsuite.cob.order.Employment;
import org.medicalsuite.cob.order.Medicare;
import org.medicalsuite.cob.order.OtherPayer;
import org.medicalsuite.cob.order.PrivatePlan;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Refusal;

/**
 * One coverage, as the caller knows it. A fact that is left out is asked for in the answer where a rule needs it.
 *
 * @param id the caller's name for it, unique in the request
 * @param payer the payer's name; the id where it is left out
 */
@Schema(description = "One coverage. What is left out is asked for in missingFacts where a rule needs it.")
public record CoverageFacts(
        @NotBlank(message = "is required")
        @Size(max = 60, message = "may have 60 characters")
        @Schema(examples = "aetna")
        String id,

        @Nullable @Size(max = 100, message = "may have 100 characters") @Schema(examples = "Aetna PPO")
        String payer,

        @NotNull(message = "is required") CoverageKind kind,

        @Nullable @Valid Period period,

        @Nullable Set<Benefit> benefits,

        @Valid PlanFacts.@Nullable Holder subscriber,

        @Valid PlanFacts.@Nullable Work employment,

        @Valid PlanFacts.@Nullable Contract coordination,

        PrivatePlan.@Nullable Panel panel,

        @Nullable @Size(max = 20, message = "may have 20 entries")
        List<@NotNull(message = "is required") @Valid Period> predecessors,

        @Nullable @Valid MedicareFacts medicare) {

    /** Why the person has Medicare. */
    public record MedicareFacts(
            @NotNull(message = "is required") Medicare.Entitlement entitlement,

            @Nullable @Min(value = 1, message = "must be 1 or more") @Max(value = 600, message = "must be 600 or less")
            Integer esrdMonth,

            @Nullable Boolean properlyPrimaryBeforeEsrd) {}

    /** This coverage with what somebody else knows of it; what stands here already stays as it is. */
    public CoverageFacts with(CoverageFacts more) {
        return new CoverageFacts(
                id,
                payer == null ? more.payer : payer,
                kind,
                period == null ? more.period : period,
                benefits == null ? more.benefits : benefits,
                subscriber == null ? more.subscriber : subscriber.with(more.subscriber),
                employment == null ? more.employment : employment,
                coordination == null ? more.coordination : coordination,
                panel == null ? more.panel : panel,
                predecessors == null ? more.predecessors : predecessors,
                medicare == null ? more.medicare : medicare);
    }

    /** This Medicare with the reason why there is Medicare, where nobody has said another. */
    public CoverageFacts entitled(Medicare.Entitlement entitlement) {
        return with(new CoverageFacts(
                id, null, kind, null, null, null, null, null, null, null, new MedicareFacts(entitlement, null, null)));
    }

    /** Whether that is missing without which nobody knows who holds a plan, or why there is Medicare. */
    public boolean lacksItsHolder() {
        return kind.isPlan() ? subscriber == null : kind == CoverageKind.MEDICARE && medicare == null;
    }

    /** Whether the plan's contract does not order benefits by the rules, whichever text of them is in use. */
    public boolean doesNotComply() {
        return coordination != null
                && switch (coordination.terms().provision()) {
                    case NONE, ALWAYS_EXCESS, OWN_ORDER -> true;
                    case COMPLYING, GENDER_RULE -> false;
                };
    }

    /** The coverage that the rules order; refused where facts and kind do not fit. */
    public Coverage coverage(String field) {
        return switch (kind) {
            case GROUP_PLAN -> plan(field, PrivatePlan.Market.GROUP);
            case INDIVIDUAL_PLAN -> plan(field, PrivatePlan.Market.INDIVIDUAL);
            case MEDICARE -> medicare(field);
            case MEDI_CAL,
                    REGIONAL_CENTER,
                    INDIAN_HEALTH_SERVICE,
                    TRICARE,
                    TRICARE_ACTIVE_DUTY,
                    VETERANS_AFFAIRS,
                    WORKERS_COMPENSATION,
                    BLACK_LUNG,
                    NO_FAULT,
                    LIABILITY,
                    MEDICARE_SUPPLEMENT,
                    FIXED_INDEMNITY,
                    ACCIDENT_ONLY,
                    SPECIFIED_DISEASE,
                    LIMITED_BENEFIT,
                    SCHOOL_ACCIDENT,
                    LONG_TERM_CARE_NON_MEDICAL,
                    GOVERNMENTAL_EXCESS -> other(field, OtherPayer.Kind.valueOf(kind.name()));
        };
    }

    private PrivatePlan plan(String field, PrivatePlan.Market market) {
        refuse(field + ".medicare", medicare);
        if (subscriber == null) {
            throw required(field + ".subscriber", "Say who holds the plan");
        }
        return new PrivatePlan(
                id,
                name(),
                market,
                span(field),
                earlier(field),
                paysFor(),
                subscriber.subscriber(),
                employment == null ? Employment.UNKNOWN : employment.employment(),
                coordination == null ? CobTerms.COMPLYING : coordination.terms(),
                panel == null ? PrivatePlan.Panel.OPEN : panel);
    }

    private Medicare medicare(String field) {
        refusePlanFacts(field);
        if (medicare == null) {
            throw required(field + ".medicare", "Say why the person has Medicare");
        }
        return new Medicare(
                id,
                name(),
                span(field),
                paysFor(),
                medicare.entitlement(),
                medicare.esrdMonth(),
                Boolean.TRUE.equals(medicare.properlyPrimaryBeforeEsrd()));
    }

    private OtherPayer other(String field, OtherPayer.Kind other) {
        refusePlanFacts(field);
        refuse(field + ".medicare", medicare);
        return new OtherPayer(id, name(), span(field), paysFor(), other);
    }

    private void refusePlanFacts(String field) {
        refuse(field + ".subscriber", subscriber);
        refuse(field + ".employment", employment);
        refuse(field + ".coordination", coordination);
        refuse(field + ".panel", panel);
        refuse(field + ".predecessors", predecessors);
    }

    private static void refuse(String field, @Nullable Object fact) {
        if (fact != null) {
            throw Refusal.invalid(new FieldFault(
                    field,
                    "FACT_NOT_OF_THIS_KIND",
                    "This kind of coverage has no such fact",
                    "Take the field out or mend the coverage's kind"));
        }
    }

    private static Refusal required(String field, String remedy) {
        return Refusal.invalid(new FieldFault(field, "NOT_NULL", "This field is required for this kind", remedy));
    }

    private String name() {
        return payer == null ? id : payer;
    }

    private @Nullable DateSpan span(String field) {
        return period == null ? null : period.span(field + ".period");
    }

    private List<DateSpan> earlier(String field) {
        var spans = new ArrayList<DateSpan>();
        for (var earlier : predecessors == null ? List.<Period>of() : predecessors) {
            spans.add(earlier.span(field + ".predecessors[" + spans.size() + "]"));
        }
        return spans;
    }

    private Set<Benefit> paysFor() {
        return benefits == null ? Set.of() : benefits;
    }
}

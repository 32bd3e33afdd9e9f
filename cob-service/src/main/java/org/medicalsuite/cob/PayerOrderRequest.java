package org.medicalsuite.cob;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.order.Benefit;
import org.medicalsuite.cob.order.Cause;
import org.medicalsuite.cob.order.Coverage;
import org.medicalsuite.cob.order.Decree;
import org.medicalsuite.cob.order.Family;
import org.medicalsuite.cob.order.Household;
import org.medicalsuite.cob.order.OrderText;
import org.medicalsuite.cob.order.Question;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Refusal;

/** Asks who pays first for one person on one day. */
@Schema(description = "Coverages of one person on one day, in any order")
public record PayerOrderRequest(
        @Nullable Cin cin,

        @NotNull(message = "is required") @Schema(examples = "2026-03-02")
        LocalDate date,

        @Nullable @Schema(description = "What the service is; leave out to order the coverages in general")
        Benefit benefit,

        @Nullable
        @Schema(description = "What the care is related to; needed where a payer for an injury is among the coverages")
        Cause relatedTo,

        @Nullable @Schema(description = "Whether Veterans Affairs authorized the care")
        Boolean vaAuthorized,

        @Nullable @Schema(description = "Which order rules the plans follow; the service's setting where left out")
        OrderText orderText,

        @Nullable @Valid FamilyFacts family,

        @NotEmpty(message = "must name at least one coverage") @Size(max = 20, message = "may name 20 coverages")
        List<@NotNull(message = "is required") @Valid CoverageFacts> coverages) {

    /** How a child's parents stand to each other. */
    public record FamilyFacts(
            Family.@Nullable Parents parents,
            @Nullable @Valid DecreeFacts decree) {
        Family family() {
            return new Family(parents, decree == null ? null : decree.decree());
        }
    }

    /** What a court has decreed about the child. */
    public record DecreeFacts(
            @NotNull(message = "is required") Decree.Ruling kind,
            @Nullable Household responsible,

            @Nullable
            @Schema(description = "Whether the responsible parent's plan knows of the decree; not, where left out")
            Boolean knownToPlan,

            @Nullable @Schema(description = "Whether benefits were paid in this plan year before the plan knew")
            Boolean paidBeforeKnown) {
        Decree decree() {
            return new Decree(
                    kind, responsible, Boolean.TRUE.equals(knownToPlan), Boolean.TRUE.equals(paidBeforeKnown));
        }
    }

    /** The question that the rules answer. */
    public Question question(Settings.Order settings, Figures figures) {
        return new Question(
                date,
                benefit,
                relatedTo,
                Boolean.TRUE.equals(vaAuthorized),
                family == null ? Family.UNKNOWN : family.family(),
                orderText == null ? settings.text() : orderText,
                settings.adultChild(),
                distinctCoverages(),
                figures);
    }

    private List<Coverage> distinctCoverages() {
        var ids = new HashSet<String>();
        var list = new ArrayList<Coverage>();
        for (int i = 0; i < coverages.size(); i++) {
            if (!ids.add(coverages.get(i).id())) {
                throw Refusal.invalid(new FieldFault(
                        "coverages[" + i + "].id",
                        "ID_NOT_UNIQUE",
                        "Two coverages have this id",
                        "Give each coverage an id of its own"));
            }
            list.add(coverages.get(i).coverage("coverages[" + i + "]"));
        }
        return list;
    }
}

package org.medicalsuite.eligibility.membership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.eligibility.fact.Relative;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Refusal;

/**
 * Something about a person that decides about plans and that the state's file does not carry. Exactly one of the five.
 *
 * @param holds false corrects: in these days it did not hold
 */
@Schema(examples = """
        {"cin": "91234567A", "from": "2026-11-01", "holds": true, "homeZip": {"zip": "90012"}}""")
public record EnrolmentCircumstance(
        @NotNull(message = "is required") Cin cin,
        @NotNull(message = "is required") LocalDate from,
        @Nullable LocalDate thru,
        @NotNull(message = "is required") Boolean holds,
        @Nullable @Valid IndianHealth indianHealthOptOut,
        @Nullable @Valid FamilyTie familyLink,
        @Nullable @Valid FormerKaiser kaiserCoverage,
        @Nullable @Valid Home homeZip,
        @Nullable @Valid ProgrammeMember exclusiveProgramme) {

    /** Served by this Indian Health Provider, and asked to stay out of a plan. */
    public record IndianHealth(
            @NotNull(message = "is required") @Size(min = 1, max = 100, message = "has 1 to 100 characters")
            String provider) {}

    /** A relative on Medi-Cal; {@code relative} is what the relative is to the person. */
    public record FamilyTie(
            @NotNull(message = "is required") Cin cin,
            @NotNull(message = "is required") Relative relative) {}

    /** Coverage by Kaiser outside of its own Medi-Cal contract. */
    public record FormerKaiser(
            @NotNull(message = "is required") Boolean assignedByMediCalPlan) {}

    /** Where the person lives. */
    public record Home(
            @NotNull(message = "is required") @Pattern(regexp = "[0-9]{5}", message = "has five digits")
            String zip) {}

    /** A member of PACE, SCAN or another programme that covers all care itself. */
    public record ProgrammeMember(
            @NotNull(message = "is required") Fact.InExclusiveProgramme.Programme programme) {}

    /** The one circumstance as a fact; refused where there is none, or more than one. */
    Fact fact() {
        List<Fact> facts = Stream.<@Nullable Fact>of(
                        indianHealthOptOut == null ? null : new Fact.IndianHealthOptOut(indianHealthOptOut.provider()),
                        familyLink == null
                                ? null
                                : new Fact.FamilyLink(familyLink.cin().value(), familyLink.relative()),
                        kaiserCoverage == null ? null : new Fact.KaiserCoverage(kaiserCoverage.assignedByMediCalPlan()),
                        homeZip == null ? null : new Fact.HomeZip(homeZip.zip()),
                        exclusiveProgramme == null
                                ? null
                                : new Fact.InExclusiveProgramme(exclusiveProgramme.programme()))
                .<Fact>mapMulti((fact, sink) -> {
                    if (fact != null) {
                        sink.accept(fact);
                    }
                })
                .toList();
        if (facts.size() != 1) {
            throw Refusal.invalid(new FieldFault(
                    "",
                    facts.isEmpty() ? "CIRCUMSTANCE_REQUIRED" : "CIRCUMSTANCES_MIXED",
                    "A statement is about exactly one circumstance",
                    "Send one of indianHealthOptOut, familyLink, kaiserCoverage, homeZip or exclusiveProgramme"));
        }
        return facts.getFirst();
    }
}

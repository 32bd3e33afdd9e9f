package org.medicalsuite.eligibility.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.fact.Fact;

/**
 * A coverage of the person exactly as a payer order takes it ({@code POST /v1/payer-orders}, field
 * {@code coverages}), so that the answer can be handed on. What the enrolment file does not say is left out, and the
 * payer order asks for it where it matters. Why somebody has Medicare is derived: {@link MedicareEntitlement}.
 *
 * @param subscriber who holds a private plan; null for public coverage, or where nobody knows
 * @param medicare why the person has Medicare; null for other coverage
 */
public record PayerCoverage(
        String id,
        Kind kind,
        String payer,
        Period period,
        @Nullable Subscriber subscriber,
        @Nullable MedicareFacts medicare) {

    /** What kind of payer it is, in the payer order's words. */
    public enum Kind {
        GROUP_PLAN,
        INDIVIDUAL_PLAN,
        MEDICARE,
        TRICARE,
        MEDI_CAL
    }

    /** Who holds the coverage, seen from the person. */
    public enum Relation {
        PATIENT,
        SPOUSE,
        MOTHER,
        FATHER
    }

    /** For which days; without {@code thru} it still runs. */
    public record Period(LocalDate from, @Nullable LocalDate thru) {}

    /**
     * Who holds a private plan.
     *
     * @param birthDate what the birthday rule looks at; null where the file does not say
     */
    public record Subscriber(Relation relation, @Nullable LocalDate birthDate) {}

    /** Why the person has Medicare. */
    public record MedicareFacts(MedicareEntitlement.MedicareReason entitlement) {}

    private static final String MILITARY = "C";

    /** All coverages; Medi-Cal itself last and only where it covers the person. */
    static List<PayerCoverage> of(PersonOnDay person, @Nullable AidCodeLine mediCal, @Nullable MedicareLine medicare) {
        var coverages = new ArrayList<PayerCoverage>();
        if (medicare != null) {
            coverages.add(new PayerCoverage(
                    "medicare",
                    Kind.MEDICARE,
                    "Medicare",
                    period(medicare.source()),
                    null,
                    new MedicareFacts(medicare.entitlement().reason())));
        }
        for (var held : person.all(Fact.OtherCoverage.class)) {
            coverages.add(other(held.fact(), held.source()));
        }
        if (mediCal != null) {
            coverages.add(
                    new PayerCoverage("medi-cal", Kind.MEDI_CAL, "Medi-Cal", period(mediCal.source()), null, null));
        }
        return coverages;
    }

    private static PayerCoverage other(Fact.OtherCoverage other, Source source) {
        var kind = kind(other);
        return new PayerCoverage(
                source.span(),
                kind,
                other.carrier() == null ? "Other health coverage " + other.ohc() : other.carrier(),
                period(source),
                kind == Kind.TRICARE
                        ? null
                        : relation(other.relationship())
                                .map(relation -> new Subscriber(relation, other.policyholderBirthDate()))
                                .orElse(null),
                null);
    }

    private static Period period(Source source) {
        return new Period(source.from(), source.thru());
    }

    private static Kind kind(Fact.OtherCoverage other) {
        if (other.ohc().equals(MILITARY)) {
            return Kind.TRICARE;
        }
        return other.employer() == null && other.group() == null ? Kind.INDIVIDUAL_PLAN : Kind.GROUP_PLAN;
    }

    /** X12 individual relationship codes: 18 self, 01 spouse, 32 mother, 33 father; for others nobody knows. */
    private static Optional<Relation> relation(@Nullable String code) {
        return switch (code) {
            case "18" -> Optional.of(Relation.PATIENT);
            case "01" -> Optional.of(Relation.SPOUSE);
            case "32" -> Optional.of(Relation.MOTHER);
            case "33" -> Optional.of(Relation.FATHER);
            case null, default -> Optional.empty();
        };
    }
}

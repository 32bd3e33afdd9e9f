package org.medicalsuite.eligibility.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.fact.Fact;

/**
 * A coverage of the person in the words of the payer order, so that the answer can be handed on to it.
 *
 * @param relation who holds the coverage, seen from the person
 * @param subscriberBirthDate what the birthday rule looks at; null where the file does not say
 */
public record PayerCoverage(
        String id,
        Kind kind,
        String payer,
        Relation relation,
        @Nullable LocalDate subscriberBirthDate,
        @Nullable String employer,
        @Nullable String policy,
        LocalDate from,
        @Nullable LocalDate thru) {

    /** What kind of payer it is. */
    public enum Kind {
        GROUP_HEALTH,
        INDIVIDUAL_HEALTH,
        MEDICARE,
        TRICARE,
        MEDI_CAL
    }

    /** Who holds the coverage, seen from the person. */
    public enum Relation {
        PATIENT,
        SPOUSE,
        MOTHER,
        FATHER,
        /** Somebody else, or nobody knows. */
        UNKNOWN
    }

    private static final String MILITARY = "C";

    /** All coverages; Medi-Cal itself last and only where it covers the person. */
    static List<PayerCoverage> of(PersonOnDay person, @Nullable AidCodeLine mediCal, @Nullable MedicareLine medicare) {
        var coverages = new ArrayList<PayerCoverage>();
        if (medicare != null) {
            coverages.add(own("medicare", Kind.MEDICARE, "Medicare", medicare.beneficiaryId(), medicare.source()));
        }
        for (var held : person.all(Fact.OtherCoverage.class)) {
            coverages.add(other(held.fact(), held.source()));
        }
        if (mediCal != null) {
            coverages.add(
                    own("medi-cal", Kind.MEDI_CAL, "Medi-Cal", person.cin().value(), mediCal.source()));
        }
        return coverages;
    }

    private static PayerCoverage own(String id, Kind kind, String payer, @Nullable String policy, Source source) {
        return new PayerCoverage(id, kind, payer, Relation.PATIENT, null, null, policy, source.from(), source.thru());
    }

    private static PayerCoverage other(Fact.OtherCoverage other, Source source) {
        return new PayerCoverage(
                source.span(),
                kind(other),
                other.carrier() == null ? "Other health coverage " + other.ohc() : other.carrier(),
                relation(other.relationship()),
                other.policyholderBirthDate(),
                other.employer(),
                other.policy(),
                source.from(),
                source.thru());
    }

    private static Kind kind(Fact.OtherCoverage other) {
        if (other.ohc().equals(MILITARY)) {
            return Kind.TRICARE;
        }
        return other.employer() == null && other.group() == null ? Kind.INDIVIDUAL_HEALTH : Kind.GROUP_HEALTH;
    }

    /** X12 individual relationship codes: 18 self, 01 spouse, 32 mother, 33 father. */
    private static Relation relation(@Nullable String code) {
        return switch (code) {
            case "18" -> Relation.PATIENT;
            case "01" -> Relation.SPOUSE;
            case "32" -> Relation.MOTHER;
            case "33" -> Relation.FATHER;
            case null, default -> Relation.UNKNOWN;
        };
    }
}

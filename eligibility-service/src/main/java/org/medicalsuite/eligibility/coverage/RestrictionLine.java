package org.medicalsuite.eligibility.coverage;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.aidcode.EligibilityStatus;
import org.medicalsuite.eligibility.aidcode.Scope;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Npi;

/**
 * Something that narrows what Medi-Cal pays for or whom it pays: the scope of the aid codes where none is of full scope,
 * an identity that is not confirmed yet, and what the state's file says of the person.
 *
 * @param provider the only provider, where the restriction names one
 */
public record RestrictionLine(
        String code, String text, @Nullable Npi provider, Source source, Basis basis) {
    static List<RestrictionLine> of(PersonOnDay person, List<AidCodeLine> eligible) {
        var full = eligible.stream().anyMatch(line -> line.scope() == Scope.FULL);
        return Stream.of(
                        eligible.stream()
                                .filter(line -> !full && narrow(line.scope()))
                                .map(RestrictionLine::scope),
                        eligible.stream()
                                .filter(line -> new EligibilityStatus(line.eligibilityStatus()).immediateNeed())
                                .map(RestrictionLine::immediateNeed),
                        person.all(Fact.Restriction.class).stream().map(held -> onFile(held, person)))
                .flatMap(lines -> lines)
                .toList();
    }

    private static boolean narrow(Scope scope) {
        return switch (scope) {
            case RESTRICTED, LIMITED, NOT_MEDI_CAL -> true;
            case FULL, UNKNOWN -> false;
        };
    }

    private static RestrictionLine scope(AidCodeLine line) {
        return new RestrictionLine(
                line.scope() + "_SCOPE",
                line.scope() == Scope.LIMITED
                        ? "Only: " + line.description()
                        : line.scope().text(),
                null,
                line.source(),
                new Basis(
                        "SCOPE_OF_AID_CODE",
                        "Aid code %s is of %s scope and none of full scope applies"
                                .formatted(line.code(), line.scope().name().toLowerCase(Locale.ROOT)),
                        Citation.knowledge("Aid Codes Master Chart")));
    }

    private static RestrictionLine immediateNeed(AidCodeLine line) {
        return new RestrictionLine(
                "IMMEDIATE_NEED_UNCONFIRMED",
                "Granted for an immediate need and not confirmed yet: this month only",
                null,
                line.source(),
                new Basis(
                        "ELIGIBILITY_STATUS_CODE",
                        "The second digit of eligibility status %s is 1, 2 or 3".formatted(line.eligibilityStatus()),
                        Citation.found("MEDS Quick Reference Guide, June 2005")));
    }

    private static RestrictionLine onFile(PersonOnDay.Held<Fact.Restriction> held, PersonOnDay person) {
        var row = Restriction.find(held.fact().code(), person.day());
        return new RestrictionLine(
                held.fact().code(),
                row.map(Restriction::text).orElse("A restriction that is in no table; ask the county"),
                held.fact().provider(),
                held.source(),
                new Basis(
                        "RESTRICTION_ON_FILE",
                        "The state's file names the restriction for these days",
                        row.map(Restriction::citation).orElse(Citation.uncertain("The code is in no table at hand"))));
    }
}

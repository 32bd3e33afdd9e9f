package org.medicalsuite.eligibility.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.eligibility.othercoverage.CoverageScope;
import org.medicalsuite.eligibility.othercoverage.OtherCoverageCode;
import org.medicalsuite.eligibility.othercoverage.OtherCoverageCode.Handling;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/**
 * Other health coverage and how Medi-Cal treats it.
 *
 * @param code one-letter OHC code
 * @param scopeOfCoverage letters of what it pays for
 * @param paysFor what the letters mean; empty where no scope is on file, which does not mean that nothing is paid
 */
public record OtherCoverageLine(
        String code,
        @Nullable String carrier,
        @Nullable String policy,
        @Nullable String group,
        @Nullable String employer,
        @Nullable String scopeOfCoverage,
        List<PaidService> paysFor,
        @Nullable LocalDate policyholderBirthDate,
        Handling handling,
        String text,
        CoverageFreshness freshness,
        Source source,
        Basis basis) {

    /** A service that the coverage pays for, as its scope says. */
    public record PaidService(String service, String text) {}

    static List<OtherCoverageLine> of(PersonOnDay person) {
        return person.all(Fact.OtherCoverage.class).stream()
                .map(held -> line(held, OtherCoverageCode.find(held.fact().ohc(), person.day()), person.day()))
                .filter(line -> line.handling() != Handling.NONE)
                .toList();
    }

    private static OtherCoverageLine line(
            PersonOnDay.Held<Fact.OtherCoverage> held, Optional<OtherCoverageCode> code, LocalDate day) {
        var other = held.fact();
        // A code that is in no table is treated as the state treats "any carrier": the claim is not stopped.
        var handling = code.map(OtherCoverageCode::handling).orElse(Handling.PAY_AND_CHASE);
        return new OtherCoverageLine(
                other.ohc(),
                other.carrier() == null ? code.map(OtherCoverageCode::carrier).orElse(null) : other.carrier(),
                other.policy(),
                other.group(),
                other.employer(),
                other.scope(),
                CoverageScope.of(other.scope(), day).stream()
                        .map(row -> new PaidService(row.service(), row.text()))
                        .distinct()
                        .toList(),
                other.policyholderBirthDate(),
                handling,
                handling.text(),
                CoverageFreshness.of(held, day),
                held.source(),
                code.map(OtherCoverageCode::basis)
                        .orElse(new Basis(
                                "OTHER_HEALTH_COVERAGE_CODE",
                                "The OHC code is in no table; treated as any carrier",
                                Citation.uncertain("Santa Clara County MEDS dictionary, OHC"))));
    }
}

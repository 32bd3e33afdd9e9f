package org.medicalsuite.eligibility.coverage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Npi;

/** The primary care provider on the day. */
public record PrimaryCareLine(@Nullable Npi npi, String name, Source source, Basis basis) {
    static Optional<PrimaryCareLine> of(PersonOnDay person) {
        return person.first(Fact.PrimaryCare.class)
                .map(held -> new PrimaryCareLine(
                        held.fact().npi(),
                        held.fact().name(),
                        held.source(),
                        new Basis(
                                "PRIMARY_CARE_PROVIDER_ON_FILE",
                                "The file names the primary care provider for these days",
                                Citation.found("X12 834 005010X220A1, loop 2310 NM1*P3"))));
    }
}

package org.medicalsuite.eligibility.coverage;

import java.util.Optional;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.County;

/** The county that answers for the person. */
public record CountyLine(String code, String name, Source source, Basis basis) {
    static Optional<CountyLine> of(PersonOnDay person) {
        return person.first(Fact.Residence.class).map(held -> {
            var county = County.ofCode(held.fact().county());
            return new CountyLine(
                    county.code(),
                    county.name(),
                    held.source(),
                    new Basis(
                            "COUNTY_OF_RESPONSIBILITY",
                            "The state's file names the county for these days",
                            Citation.found("834 as DHCS sends it, REF*ZX")));
        });
    }
}

package org.medicalsuite.eligibility.coverage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.medicalsuite.eligibility.aidcode.AidCodeRow;
import org.medicalsuite.eligibility.aidcode.AidCodes;
import org.medicalsuite.eligibility.aidcode.Scope;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/** How much Medi-Cal pays for: the widest scope of the eligible aid codes. */
public record ScopeLine(Scope scope, String text, Source source, Basis basis) {
    static Optional<ScopeLine> of(List<AidCodeLine> aidCodes) {
        return aidCodes.stream().min(Comparator.comparing(AidCodeLine::scope)).map(widest -> {
            var citation = AidCodes.find(widest.code())
                    .map(AidCodeRow::citation)
                    .orElse(Citation.uncertain("Aid Codes Master Chart, which is not at hand for this code"));
            return new ScopeLine(
                    widest.scope(),
                    widest.scope().text(),
                    widest.source(),
                    new Basis(
                            "WIDEST_SCOPE",
                            "Aid code " + widest.code() + " gives the widest scope of those that apply",
                            citation));
        });
    }
}

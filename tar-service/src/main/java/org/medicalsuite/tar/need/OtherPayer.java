package org.medicalsuite.tar.need;

import java.util.List;
import java.util.Optional;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/**
 * What another payer must have said before Medi-Cal pays.
 *
 * @param authorizationNeededToo whether the other payer's own authorization, or its denial, is needed besides
 * @param documents what proves it
 */
public record OtherPayer(boolean authorizationNeededToo, List<String> documents, Basis basis) {
    static Optional<OtherPayer> of(Inquiry inquiry) {
        return switch (inquiry.coverage()) {
            case MEDI_CAL_ONLY -> Optional.empty();
            case MEDICARE_AND_MEDI_CAL ->
                inquiry.medicareCovers()
                        ? Optional.empty()
                        : Optional.of(payer("Medicare does not cover it", "Medicare's denial", "22 CCR 51303(b)-(c)"));
            case OTHER_HEALTH_COVERAGE ->
                Optional.of(payer(
                        "Medi-Cal pays after the other coverage; ask there first",
                        "the other coverage's authorization, or its written denial or explanation of benefits",
                        "22 CCR 51303(c)"));
        };
    }

    private static OtherPayer payer(String because, String document, String law) {
        return new OtherPayer(true, List.of(document), new Basis("OTHER_PAYER_FIRST", because, Citation.found(law)));
    }
}

package org.medicalsuite.cob.billing;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.reference.Figures;

/**
 * May Medi-Cal be billed although other coverage is on file?
 *
 * @param ohcCode the code on the eligibility record
 * @param scope what the record says the other coverage covers; empty where it does not say
 * @param received when the claim comes to Medi-Cal
 * @param proof null where there is none
 * @param unavailable why the other coverage cannot be used; null where it can
 * @param thirdPartyBilledOn where the third party has days to answer: when it was billed; null where it was not
 * @param preventiveWaits whether the state gives the third party of a preventive paediatric service its days first
 */
public record GateQuestion(
        LocalDate serviceDate,
        LocalDate received,
        String ohcCode,
        Set<CoverageScope> scope,
        CoverageScope service,
        ServiceClass serviceClass,
        @Nullable Proof proof,
        @Nullable Unavailable unavailable,
        @Nullable LocalDate thirdPartyBilledOn,
        boolean preventiveWaits,
        Figures figures) {
    public GateQuestion {
        scope = Set.copyOf(scope);
    }
}

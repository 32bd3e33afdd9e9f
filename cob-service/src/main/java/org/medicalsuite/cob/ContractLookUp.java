package org.medicalsuite.cob;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.medicalsuite.cob.billing.FormOfMediCal;
import org.medicalsuite.cob.billing.NetworkCheck;
import org.medicalsuite.cob.billing.ProviderOnFile;
import org.medicalsuite.cob.claim.CoverageSource;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.Npi;
import org.medicalsuite.kernel.Refusal;

/** Looks up whether a provider takes a person's form of Medi-Cal. What cannot be learnt now is not known, and said so. */
@ApplicationScoped
public class ContractLookUp {
    private final CoverageSource coverages;
    private final ProviderNetworks networks;

    public ContractLookUp(CoverageSource coverages, ProviderNetworks networks) {
        this.coverages = coverages;
        this.networks = networks;
    }

    NetworkCheck find(Cin cin, Npi provider, LocalDate day) {
        var form = form(cin, day);
        // Who knows no form of Medi-Cal has nothing to look for in the networks.
        var onFile = form instanceof FormOfMediCal.NotKnown ? new ProviderOnFile.Nowhere() : networks.of(provider, day);
        return NetworkCheck.of(form, onFile, day);
    }

    private FormOfMediCal form(Cin cin, LocalDate day) {
        try {
            var coverage = coverages.ask(cin, day);
            if (coverage.planCode() != null) {
                return new FormOfMediCal.InPlan(coverage.planCode());
            }
            return coverage.coverages().stream().anyMatch(it -> it.kind() == CoverageKind.MEDI_CAL)
                    ? new FormOfMediCal.FeeForService()
                    : new FormOfMediCal.NotKnown("Eligibility knows of no Medi-Cal of this person on this day");
        } catch (Refusal unanswered) {
            return new FormOfMediCal.NotKnown("Eligibility could not be asked for the person's form of Medi-Cal");
        }
    }
}

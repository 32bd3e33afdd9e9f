package org.medicalsuite.cob.upstream;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.medicalsuite.client.eligibility.model.Accepted;
import org.medicalsuite.client.eligibility.model.ProviderPlans;
import org.medicalsuite.client.http.ApiException;
import org.medicalsuite.cob.ProviderNetworks;
import org.medicalsuite.cob.billing.ProviderOnFile;
import org.medicalsuite.kernel.Npi;

/** The network files that eligibility-service keeps. */
@ApplicationScoped
class EligibilityNetworks implements ProviderNetworks {
    private static final int NOT_FOUND = 404;

    private final EligibilityCalls calls;

    EligibilityNetworks(EligibilityCalls calls) {
        this.calls = calls;
    }

    @Override
    public ProviderOnFile of(Npi provider, LocalDate day) {
        try {
            return onFile(calls.plansOf(provider, day));
        } catch (ApiException refused) {
            return refused.getCode() == NOT_FOUND
                    ? new ProviderOnFile.Nowhere()
                    : new ProviderOnFile.NotKnown(
                            "Eligibility does not say which plans the provider takes on this day");
        } catch (EligibilityCalls.Unanswered | CircuitBreakerOpenException unanswered) {
            return new ProviderOnFile.NotKnown("Eligibility could not be asked which plans the provider takes");
        }
    }

    private static ProviderOnFile onFile(ProviderPlans answer) {
        var plans = answer.getPlans();
        var codes = new TreeSet<String>();
        var feeForService = false;
        for (var accepted : plans == null ? List.<Accepted>of() : plans) {
            feeForService |= Boolean.TRUE.equals(accepted.getFeeForService());
            if (accepted.getHcpCode() != null) {
                codes.add(accepted.getHcpCode());
            }
        }
        return new ProviderOnFile.Accepts(codes, feeForService);
    }
}

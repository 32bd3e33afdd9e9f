package org.medicalsuite.cob.upstream;

import io.smallrye.faulttolerance.api.CircuitBreakerName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.medicalsuite.client.eligibility.EligibilityInquiriesApi;
import org.medicalsuite.client.eligibility.ProviderNetworksApi;
import org.medicalsuite.client.eligibility.model.EligibilityAnswer;
import org.medicalsuite.client.eligibility.model.EligibilityInquiry;
import org.medicalsuite.client.eligibility.model.ProviderPlans;
import org.medicalsuite.client.http.ApiException;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.Npi;

/**
 * Calls of eligibility-service in the name of the caller. Where half of the last twenty got no answer, it is left alone
 * for five seconds and callers are told at once; then one call tries it. A refusal is an answer.
 */
@ApplicationScoped
class EligibilityCalls {
    static final String INQUIRIES = "eligibility-inquiries";
    static final String NETWORKS = "eligibility-networks";
    private static final int SERVER_ERRORS = 500;

    private final EligibilityInquiriesApi inquiries;
    private final ProviderNetworksApi networks;

    EligibilityCalls(Connections connections, UpstreamSettings settings) {
        var connection = connections.forCaller(settings.eligibilityUrl());
        this.inquiries = new EligibilityInquiriesApi(connection);
        this.networks = new ProviderNetworksApi(connection);
    }

    /** The service did not answer, or answered that it cannot. */
    static final class Unanswered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unanswered(Throwable cause) {
            super(cause);
        }
    }

    /** @throws ApiException where the service refuses */
    @CircuitBreaker(failOn = Unanswered.class)
    @CircuitBreakerName(INQUIRIES)
    EligibilityAnswer inquire(Cin cin, LocalDate serviceDate) throws ApiException {
        return answered(
                () -> inquiries.ask(new EligibilityInquiry().cin(cin.value()).serviceDate(serviceDate)));
    }

    /** @throws ApiException where the service refuses */
    @CircuitBreaker(failOn = Unanswered.class)
    @CircuitBreakerName(NETWORKS)
    ProviderPlans plansOf(Npi provider, LocalDate day) throws ApiException {
        return answered(() -> networks.plansOfProvider(provider.value(), day));
    }

    private static <T> T answered(Call<T> call) throws ApiException {
        try {
            return call.make();
        } catch (ApiException failure) {
            // 0: no answer at all.
            if (failure.getCode() == 0 || failure.getCode() >= SERVER_ERRORS) {
                throw new Unanswered(failure);
            }
            throw failure;
        }
    }

    @FunctionalInterface
    private interface Call<T> {
        T make() throws ApiException;
    }
}

package org.medicalsuite.eligibility.network;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.County;
import org.medicalsuite.kernel.Npi;

/**
 * Which plans a provider accepts on a day.
 *
 * @param plans empty where the provider is on file for other days only
 */
public record ProviderPlans(Npi npi, LocalDate on, List<Accepted> plans) {

    /**
     * A plan, or fee-for-service, that the provider accepts in a county.
     *
     * @param hcpCode null in fee-for-service
     * @param planName null in fee-for-service, and where the code is in no table
     * @param telephone the plan's member services, where known
     * @param kind such as HOSPITAL
     * @param source the network file and line that say so
     */
    public record Accepted(
            County county,
            boolean feeForService,
            @Nullable String hcpCode,
            @Nullable String planName,
            @Nullable String telephone,
            String providerName,
            String kind,
            LocalDate from,
            @Nullable LocalDate thru,
            FileLine source) {}

    /** Where a row stands. */
    public record FileLine(String file, int line) {}
}

package org.medicalsuite.eligibility.network;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.DayAsked;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.MalformedValue;
import org.medicalsuite.kernel.Npi;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.Role;

/** Which plans a provider or hospital accepts. */
@Path("/v1/providers")
@Tag(name = "Provider networks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ProviderPlansResource {
    private final Networks networks;
    private final Clock clock;

    public ProviderPlansResource(Networks networks, Clock clock) {
        this.networks = networks;
        this.clock = clock;
    }

    @GET
    @Path("/{npi}/plans")
    @RolesAllowed({
        Role.Words.PROVIDER,
        Role.Words.HEALTH_PLAN,
        Role.Words.COUNTY_WORKER,
        Role.Words.STATE_CONSULTANT,
        Role.Words.AUDITOR,
        Role.Words.SYSTEM
    })
    @Operation(
            operationId = "plansOfProvider",
            summary = "The plans that a provider or hospital accepts on a day, county by county")
    @APIResponse(responseCode = "200", description = "Plans and fee-for-service, each with the file that says so")
    public ProviderPlans plans(
            @Parameter(example = "1234567893") @PathParam("npi") String npi,
            @Parameter(
                            description = "Today in California where it is left out",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("on")
                    @Nullable
                    String on) {
        return networks.of(npi(npi), DayAsked.of("on", on, clock)).orElseThrow(Refusal::notFound);
    }

    private static Npi npi(String text) {
        try {
            return Npi.parse(text);
        } catch (MalformedValue malformed) {
            throw Refusal.invalid(FieldFault.of("npi", malformed));
        }
    }
}

package org.medicalsuite.eligibility.plan;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.medicalsuite.kernel.Role;

/** Cal MediConnect, for past dates: seven counties, until the end of 2022. */
@Path("/v1/cal-mediconnect-plans")
@Tag(name = "County plans")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CalMediConnectResource {
    private final Clock clock;

    public CalMediConnectResource(Clock clock) {
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        Role.Words.PROVIDER,
        Role.Words.HEALTH_PLAN,
        Role.Words.COUNTY_WORKER,
        Role.Words.STATE_CONSULTANT,
        Role.Words.AUDITOR,
        Role.Words.SYSTEM
    })
    @Operation(
            operationId = "calMediConnectPlans",
            summary = "The Cal MediConnect plans of a day with what each left out and added",
            description = "Ended on 2022-12-31; the list is empty for later days.")
    @APIResponse(responseCode = "200", description = "Counties, plans and benefits")
    public CalMediConnectPlans plans(
            @Parameter(
                            description = "Today in California where it is left out",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("on")
                    @Nullable
                    String on) {
        return CalMediConnectPlans.on(DayAsked.of("on", on, clock));
    }
}

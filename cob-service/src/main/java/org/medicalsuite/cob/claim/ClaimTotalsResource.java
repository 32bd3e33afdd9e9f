package org.medicalsuite.cob.claim;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.medicalsuite.cob.claim.ClaimTotals.TotalsAnswer;
import org.medicalsuite.cob.claim.ClaimTotals.TotalsRequest;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.http.CurrentCaller;
import org.medicalsuite.kernel.http.OnlyAsks;

/** What has been paid for a person in a run of days? */
@Path("/v1/claim-totals")
@Tag(name = "Claims")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ClaimTotalsResource {
    private final ClaimTotals totals;
    private final CurrentCaller caller;

    ClaimTotalsResource(ClaimTotals totals, CurrentCaller caller) {
        this.totals = totals;
        this.caller = caller;
    }

    @POST
    @OnlyAsks
    @RunOnVirtualThread
    @RolesAllowed({Role.Words.PROVIDER, Role.Words.HEALTH_PLAN, Role.Words.SYSTEM})
    @Operation(
            operationId = "addUpClaims",
            summary = "Adds up a person's adjudicated claims in a run of days of service",
            description = "Over the claims that the caller may see; none is an answer too.")
    @APIResponse(
            responseCode = "200",
            description = "The totals",
            content = @Content(schema = @Schema(implementation = TotalsAnswer.class)))
    public TotalsAnswer addUp(@NotNull(message = "body is required") @Valid TotalsRequest request) {
        if (request.thru().isBefore(request.from())) {
            throw Refusal.invalid(new FieldFault(
                    "thru",
                    "DATES_CROSS",
                    "The last day lies before the first",
                    "Send a last day that is the same or later"));
        }
        return totals.of(caller.get(), request);
    }
}

package org.medicalsuite.eligibility.clearance;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.http.CurrentCaller;
import org.medicalsuite.kernel.idempotency.IdempotentRequests;

/** Clears bills against a month's share of cost, and takes clearances back. */
@Path("/v1/share-of-cost-clearances")
@Tag(name = "Share of cost")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ShareOfCostClearanceResource {
    private final Clearing clearing;
    private final CurrentCaller caller;

    public ShareOfCostClearanceResource(Clearing clearing, CurrentCaller caller) {
        this.clearing = clearing;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Words.PROVIDER, Role.Words.COUNTY_WORKER})
    @Operation(
            summary = "Clear a bill against the share of cost",
            description =
                    "Counts as much of the bill as is left of the month's share of cost. Bills add up, of"
                            + " everybody who shares the case number. Once nothing is left the person is eligible in the month.")
    @APIResponse(
            responseCode = "201",
            description = "Counted, wholly or in part",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ClearanceAnswer.class)))
    @APIResponse(responseCode = "200", description = "Nothing was counted; the reasons say why")
    public RestResponse<ClearanceAnswer> clear(
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key,
            @NotNull(message = "is required") @Valid ClearanceRequest request) {
        return answered(clearing.clear(caller.get(), key, request));
    }

    @POST
    @Path("/{number}/reversals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Words.PROVIDER, Role.Words.COUNTY_WORKER})
    @Operation(
            summary = "Take a clearance back",
            description = "Adds a row that names the clearance; what it counted remains again.")
    @APIResponse(
            responseCode = "201",
            description = "Taken back",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ClearanceAnswer.class)))
    @APIResponse(responseCode = "200", description = "It was taken back before")
    public RestResponse<ClearanceAnswer> reverse(
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key,
            @PathParam("number") String number,
            @NotNull(message = "is required") @Valid ReversalRequest request) {
        return answered(clearing.reverse(caller.get(), key, number, request).orElseThrow(Refusal::notFound));
    }

    @GET
    @Path("/{number}")
    @RolesAllowed({
        Role.Words.PROVIDER,
        Role.Words.COUNTY_WORKER,
        Role.Words.STATE_CONSULTANT,
        Role.Words.AUDITOR,
        Role.Words.SYSTEM
    })
    @Operation(operationId = "findClearance", summary = "A clearance or reversal of your own")
    @APIResponse(responseCode = "200", description = "The row as it was written")
    public StoredClearance find(@PathParam("number") String number) {
        return clearing.find(caller.get(), number).orElseThrow(Refusal::notFound);
    }

    private static RestResponse<ClearanceAnswer> answered(ClearanceAnswer answer) {
        return RestResponse.status(
                answer.changedSomething() ? RestResponse.Status.CREATED : RestResponse.Status.OK, answer);
    }
}
